export type Activation = 'linear' | 'relu' | 'tanh' | 'elu';

export interface DenseLayer {
  readonly inputs: number;
  readonly outputs: number;
  readonly activation: Activation;
}

/** A dense feed-forward network with one loss and Adam: as small as autoencoders need. */
export interface NetworkSpec {
  readonly layers: readonly DenseLayer[];
  readonly loss: 'mean-squared';
  /** By layer: kernel (inputs × outputs, row by row), then bias. */
  readonly weights: readonly Float32Array[];
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  /** Where training left off, on this engine or another. */
  readonly state?: NetworkState;
}

/** What Adam remembers, so that another engine can go on from here. Moments are by weight array. */
export interface NetworkState {
  readonly steps: number;
  readonly weights: readonly Float32Array[];
  readonly firstMoments: readonly Float32Array[];
  readonly secondMoments: readonly Float32Array[];
}

export interface Network {
  /** One step of Adam over a batch (row by row); the mean loss before the step. */
  trainBatch(inputs: Float32Array, targets: Float32Array, rows: number): Promise<number>;
  /** Outputs of the last layer, or of the first `upToLayer` layers. */
  forward(inputs: Float32Array, rows: number, upToLayer?: number): Promise<Float32Array>;
  weights(): Promise<readonly Float32Array[]>;
  state(): Promise<NetworkState>;
  dispose(): void;
}
