/** Rejected rows among consecutive ones, in the order of the file; one entry per row. */
export interface RejectedBlock {
  /** `,rule,cells` and a line end per row: all of its line in `rejected.csv` but the row number. */
  readonly lines: Uint8Array;
  /** Where the line of each row ends. */
  readonly ends: Uint32Array;
  /** Number of each row, counted as its file or part does. */
  readonly rows: Uint32Array;
  /** Why each was rejected. */
  readonly verdicts: Uint8Array;
}
