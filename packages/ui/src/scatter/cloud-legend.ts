import type { SegmentColor } from '../segment-color.ts';

/** One kind of the points. */
export interface CloudLegendItem {
  readonly place: number;
  readonly name: string;
  readonly code: string;
  readonly color: SegmentColor;
  /** Whether only such points are shown; left out where choosing shows them once. */
  readonly taken?: boolean;
  /** Others are taken. */
  readonly back?: boolean;
}
