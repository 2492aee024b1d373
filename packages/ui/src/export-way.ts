/** A way out of the page, in the order of the menu: `Table as CSV`. */
export interface ExportWay {
  readonly name: string;
  readonly take: () => void;
}
