import type { ChartExport } from './chart.ts';

/** What a frame says itself, in one language. */
export interface ChartWords {
  readonly showTable: string;
  readonly showChart: string;
  readonly save: string;
  /** Names the menu for those who hear it: `Save: Champions bring …`. */
  readonly saveChart: (title: string) => string;
  /** How one goes through the marks by keyboard, and, where a mark can be chosen, how. */
  readonly keys: string;
  readonly keysChoose: string;
  readonly chart: string;
}

/** A way out of the page, in the order of the menu. */
export interface ChartWay {
  readonly name: string;
  readonly take: (chart: ChartExport) => void | Promise<void>;
}
