/** Rejected rows among consecutive ones, in the order of the file. */
export interface RejectedBlock {
  /** `,rule,cells` and a line end per row: all of its line in `rejected.csv` but the row number. */
  readonly lines: Uint8Array;
  /** Where the line of each row ends. */
  readonly ends: Uint32Array;
  /** Number of the block's first row. */
  readonly firstRow: number;
  /** Of every row; 0 for those that have no line. */
  readonly verdicts: Uint8Array;
}
