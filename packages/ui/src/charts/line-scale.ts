/** Where a line that can be moved may lie in a picture, in CSS pixels: across the picture between `start` and `end`. */
export interface LineScale {
  /** The ends of the way it can be moved along. */
  readonly from: number;
  readonly to: number;
  /** The ends of the line itself. */
  readonly start: number;
  readonly end: number;
  readonly place: (value: number) => number;
  readonly value: (at: number) => number;
}
