import type { EngineTask } from '../engine/index.ts';
import type { DiscoverySettings } from './discover.ts';

const STARTS = 10;
/** Of one start of k-means. */
const PASSES = 25;

/** What a search of the settings asks of an engine: about how often it goes through all rows, and what it compares each with. */
export function searchTask(
  { k, kRange }: Pick<DiscoverySettings, 'k' | 'kRange'>,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): EngineTask {
  const most = k === 'auto' ? kRange[1] : k;
  const counts = k === 'auto' ? kRange[1] - kRange[0] + 1 : 1;
  return { rows, columns, k: most, passes: counts * STARTS * PASSES };
}
