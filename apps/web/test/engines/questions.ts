import type { EngineName } from '@kesit/core/engine';

/** What the page of engines can be asked; all of it is done in its worker. */
export interface EngineAnswers {
  /** What the device calls itself; `null` where the browser has none of the kind. */
  open(engine: EngineName): { readonly device: string | null } | null;
  /** By case of the contract of networks, what was wrong with it. */
  keepNetworkContract(engine: EngineName): Readonly<Record<string, string | null>>;
  /** The same of the contract of rows. */
  keepRowsContract(engine: EngineName): Readonly<Record<string, string | null>>;
  /** The same of published values. */
  keepPublishedValues(engine: EngineName, data: SentData): Readonly<Record<string, string | null>>;
  /** Whether each question about rows was answered with `EngineLost` once the device was gone, and one already asked too. */
  loseRows(engine: EngineName): Readonly<Record<string, boolean>>;
  /** An autoencoder of the rows of `arc.ts`; the device goes away in the middle of a round where that is said. */
  train(engine: EngineName, loseInRound: number | null): TrainedAnswer;
}

/** `PublishedData`, as it can be sent. */
export type SentData = Readonly<
  Record<
    'mall' | 'retail',
    { readonly rows: number; readonly columns: number; readonly values: readonly number[] }
  >
>;

export interface TrainedAnswer {
  readonly model: string;
  readonly embedding: readonly number[];
  /** Rounds that each engine saw the end of. */
  readonly rounds: Readonly<Record<string, number>>;
  /** Tensors and buffers held afterwards. */
  readonly held: number;
  readonly device: string | null;
}

export type QuestionName = keyof EngineAnswers;
