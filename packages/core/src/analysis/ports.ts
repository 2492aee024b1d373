import type { Inflate } from '../port/index.ts';
import type { RejectedSink } from './rejected.ts';
import type { ShardPool } from './shard.ts';

export type AnalysisStage = 'inspect' | 'read' | 'customers' | 'segments' | 'write';

export interface AnalysisProgress {
  readonly stage: AnalysisStage;
  /** Bytes of the files gone through, and in all; 0 of 0 for stages without bytes. */
  readonly bytesDone: number;
  readonly bytesTotal: number;
  readonly rowsRead: number;
}

export interface AnalysisPorts {
  readonly inflate: Inflate;
  readonly onProgress?: (progress: AnalysisProgress) => void;
  readonly rejected?: RejectedSink;
  /** Folds parts of a large text file in parallel; without it one thread does everything. */
  readonly shards?: ShardPool;
}
