import type { Matrix } from '@kesit/core/matrix';
import type { Tensor2D } from '@tensorflow/tfjs-core';
import type { Device } from './device.ts';

/** Rows on a device, and as they were: what the device proposes is measured in double precision. */
export interface TensorRows {
  readonly device: Device;
  readonly points: Matrix;
  /** Around the mean, so that a common offset costs no digits. */
  readonly tensor: Tensor2D;
  readonly means: Float64Array;
}
