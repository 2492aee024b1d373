/** How far a compressed file may expand; real bytes are counted, whatever the archive declares. */
export interface ExpansionLimits {
  readonly maxBytes: number;
  /** Expanded bytes per stored byte, looked at beyond the first `freeBytes`. */
  readonly maxRatio: number;
  readonly freeBytes: number;
}

export const DEFAULT_LIMITS: ExpansionLimits = {
  maxBytes: 16 * 1024 ** 3,
  maxRatio: 200,
  freeBytes: 64 * 1024 ** 2,
};

/** Counts expanded bytes against stored ones; `true` once a limit is passed. */
export function expandsTooFar(limits: ExpansionLimits, storedBytes: number, expandedBytes: number): boolean {
  if (expandedBytes > limits.maxBytes) return true;
  return expandedBytes > limits.freeBytes && expandedBytes > storedBytes * limits.maxRatio;
}
