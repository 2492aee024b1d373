import { EngineLost } from '@kesit/core/engine';
import { engine, type Tensor } from '@tensorflow/tfjs-core';

/** A graphics processor under tfjs, which is the current backend of this thread as long as it is open. */
export interface Device {
  readonly name: 'webgl' | 'webgpu';
  /** What it calls itself, unmasked; `null` where it does not say. */
  readonly renderer: string | null;
  isLost(): boolean;
  /** Rejects with `EngineLost` when the device goes away. */
  readonly lost: Promise<never>;
  /** Makes it go away, as a driver would: for tests. */
  lose(): void;
  close(): void;
}

/** Tensors of this thread; `memory()` of tfjs wants a backend, and a closed device has none. */
export function tensorCount(): number {
  return engine().state.numTensors;
}

/** Numbers of a tensor. Where the device goes away meanwhile, an answer would never come. */
export async function readTensor<T extends Float32Array | Int32Array>(
  device: Device,
  tensor: Tensor,
): Promise<T> {
  const values = await Promise.race([tensor.data(), device.lost]);
  if (device.isLost()) throw new EngineLost('the graphics processor went away');
  return values as T;
}

/**
 * Work on the device. What tfjs throws comes of a device that is gone, has no room or cannot do it: for whoever runs that is the
 * same, another engine goes on.
 */
export async function onDevice<T>(device: Device, work: () => Promise<T>): Promise<T> {
  if (device.isLost()) throw new EngineLost('the graphics processor went away');
  try {
    const result = await work();
    if (!device.isLost()) return result;
  } catch (error) {
    if (error instanceof EngineLost) throw error;
    throw new EngineLost(String(error), { cause: error });
  }
  throw new EngineLost('the graphics processor went away');
}

/** A promise that only ever rejects, and whom nobody needs to hear. */
export function lossOf(): { readonly lost: Promise<never>; readonly lose: () => void } {
  let lose = (): void => {};
  const lost = new Promise<never>((_, reject) => {
    lose = () => reject(new EngineLost('the graphics processor went away'));
  });
  lost.catch(() => {});
  return { lost, lose };
}
