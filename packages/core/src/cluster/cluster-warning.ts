import type { Problem } from '../result/index.ts';

/** What a run leaves open, told beside its clusters. The words are those of `words`. */
export type ClusterWarningCode = 'much-noise' | 'much-memory' | 'unknown-category' | 'coded-one-hot';

export interface ClusterWarning {
  readonly code: ClusterWarningCode;
  readonly facts: Problem['facts'];
}

/** Above this share of noise eps is too small, or the rows are no clusters of one density. */
const MUCH_NOISE = 0.3;

/** A gigabyte: more than a tab can be sure to get. */
const MUCH_MEMORY = 2 ** 30;

/** `much-memory` (`bytes`, `limitBytes`) where a run will hold more than a gigabyte; to be told before it begins. */
export function memoryWarnings(bytes: number): ClusterWarning[] {
  return bytes > MUCH_MEMORY ? [{ code: 'much-memory', facts: { bytes, limitBytes: MUCH_MEMORY } }] : [];
}

/** `much-noise` (`noise`, `rows`, `share`) where more than 30 % of the rows are in no cluster. */
export function noiseWarnings(noise: number, rows: number): ClusterWarning[] {
  const share = rows === 0 ? 0 : noise / rows;
  return share > MUCH_NOISE ? [{ code: 'much-noise', facts: { noise, rows, share } }] : [];
}
