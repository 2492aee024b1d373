import type { ClustersJson, clustersJson } from '@kesit/core/analysis';
import type { ClusterWarning, Discovery, DiscoverySettings } from '@kesit/core/cluster';
import type { Matrix } from '@kesit/core/matrix';
import type { ClusterModel, ClusterModelParts } from '@kesit/core/model';
import type { StartedComputing } from '../adapters/engines.ts';
import type { OptionValues } from '../command-line/commands.ts';
import type { Session } from '../session.ts';
import type { Within } from './find-within.ts';

/** What was asked for. */
export interface Wanted {
  readonly values: OptionValues;
  readonly settings: DiscoverySettings;
  readonly previous: ClusterModel | null;
  readonly within: Within;
}

/** What was found, whether among customers or in a table. */
export interface Found {
  readonly discovery: Discovery;
  /** Names of the columns compared. */
  readonly features: readonly string[];
  readonly missing: readonly string[];
  readonly ids: readonly string[];
  /** Rows of the points, and how many were looked at. */
  readonly rows: Uint32Array;
  readonly looked: number;
  readonly points: Matrix;
  readonly comparison: ClustersJson['comparison'];
  readonly warnings: readonly ClusterWarning[];
  readonly computedBy: Pick<StartedComputing, 'plan' | 'changes'>;
  readonly clusters: Parameters<typeof clustersJson>[0]['clusters'];
  readonly model: Pick<ClusterModelParts, 'codings' | 'names' | 'segments' | 'within' | 'window'>;
}

export function watching(session: Session): { onProgress: (done: number) => void } {
  const label = session.words.sentences.clustering;
  return { onProgress: (done) => session.progress.show({ label, done, total: 1, rows: 0 }) };
}
