import type { Matrix } from '../matrix/index.ts';
import type { HeldRows } from './held-rows.ts';
import type { Network, NetworkSpec } from './network.ts';

export type EngineName = 'ts' | 'wasm' | 'webgl' | 'webgpu';

/** The few kernels that dominate, on whatever this device has for them. Everything an engine holds is disposed by whoever asked for it. */
export interface Engine {
  readonly name: EngineName;
  /** `double`: the same bits from every such engine. `single`: labels may differ at ties, distances by about 1e-6 of their size. */
  readonly precision: 'double' | 'single';
  /** What the device calls itself (the unmasked renderer string); `null` for the processor. */
  readonly device: string | null;
  /** Rows put where the kernels reach them. */
  holdRows(points: Matrix): Promise<HeldRows>;
  /** A network of dense layers with the weights given. */
  createNetwork(spec: NetworkSpec): Promise<Network>;
  /** Things held now (buffers, tensors); back to where it was once everything is disposed. */
  held(): number;
  dispose(): void;
}

/** The device went away, or has no room left, in the middle of a run. Whoever runs goes on with another engine. */
export class EngineLost extends Error {}

/**
 * Lets others have the thread for a moment, above all the message that says stop. Engines on the processor call it between
 * pieces of a few tens of milliseconds; where it throws, the work ends there.
 */
export type Rest = () => Promise<void>;
