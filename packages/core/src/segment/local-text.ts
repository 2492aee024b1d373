/** The same words in every language of the product. */
export interface LocalText {
  readonly en: string;
  readonly tr: string;
}
