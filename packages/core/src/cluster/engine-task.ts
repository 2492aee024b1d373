import type { EngineTask } from '../engine/index.ts';
import type { Matrix } from '../matrix/index.ts';
import type { DiscoverySettings } from './discover.ts';

const STARTS = 10;
/** Of one start of k-means. */
const PASSES = 25;

/** What a search asks of an engine: about how often it goes through all rows, and how many it compares each with. */
export function engineTask(
  { rows, columns }: Pick<Matrix, 'rows' | 'columns'>,
  { k, kRange }: Pick<DiscoverySettings, 'k' | 'kRange'>,
): EngineTask {
  if (k !== 'auto') return { rows, columns, k, passes: STARTS * PASSES };
  return { rows, columns, k: kRange[1], passes: (kRange[1] - kRange[0] + 1) * STARTS * PASSES };
}
