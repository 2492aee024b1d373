import type { PurchaseFeatures, PurchaseQuestion } from '../customer/index.ts';
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
  /** Answers on another thread what is asked of purchases, while orders are put together; see `askPurchases`. */
  readonly purchases?: {
    /** Lines from which on it is worth asking. */
    readonly fromLines: number;
    ask(question: PurchaseQuestion): Promise<PurchaseAnswer>;
  };
}

/** What was bought, and the blocks that the other thread had, in the order in which the question has them. */
export interface PurchaseAnswer {
  readonly features: PurchaseFeatures;
  readonly blocks: readonly (readonly Int32Array[])[];
}
