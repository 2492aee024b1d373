import type { DenseLayer, NetworkState } from '../engine/index.ts';
import type { Watch } from './cluster.ts';

export interface AutoencoderOptions extends Watch {
  /** Of the embedding; fewer than there are columns. */
  readonly dimensions: number;
  readonly seed: number;
  /** Hears after every round what it takes to go on from there. */
  readonly onState?: (state: AutoencoderState) => void;
  /** Where an earlier run with the same points and options left off. */
  readonly from?: AutoencoderState;
}

/** Plain data; `encode` and `decode` are functions of it. */
export interface AutoencoderModel {
  readonly method: 'autoencoder';
  readonly columns: number;
  readonly dimensions: number;
  /** Is taken from every row, which is then divided by the one scale: columns keep their proportions. */
  readonly center: readonly number[];
  readonly scale: number;
  /** The first half encodes, the second decodes. */
  readonly layers: readonly DenseLayer[];
  /** By layer: kernel (inputs × outputs, row by row), then bias. Numbers that float32 holds. */
  readonly weights: readonly (readonly number[])[];
  readonly heldOutRows: number;
  /** Mean squared error of a number of the held-out rows after decoding, in the units of the points. */
  readonly heldOutError: number;
  /** The same with as many principal components of the same training rows: what a straight embedding can do. */
  readonly pcaError: number;
  readonly rounds: number;
  /** Whether it ended because there was no more to gain. */
  readonly converged: boolean;
  readonly seed: number;
}

/** What it takes to encode and decode. */
export type Coder = Pick<
  AutoencoderModel,
  'columns' | 'dimensions' | 'center' | 'scale' | 'layers' | 'weights'
>;

/** What it takes to go on after a round, on whichever engine; survives `structuredClone`. */
export interface AutoencoderState {
  readonly round: number;
  /** Which of the learning rates. */
  readonly stage: number;
  /** Rounds since the rows that say when to stop last gained. */
  readonly waited: number;
  /** Their least error, after centering and scaling. */
  readonly least: number;
  readonly best: NetworkState;
  readonly network: NetworkState;
}
