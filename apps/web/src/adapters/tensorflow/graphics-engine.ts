import { checkedRows, type Engine } from '@kesit/core/engine';
import { type Device, tensorCount } from './device.ts';
import { holdTensorRows } from './hold-tensor-rows.ts';
import { createTensorNetwork } from './tensor-network.ts';

/** An engine of a graphics processor, in single precision; `processor` does what gains nothing there. */
export interface GraphicsEngine extends Engine {
  readonly name: 'webgl' | 'webgpu';
  /** Makes the device go away, as a driver would: for tests. */
  lose(): void;
}

export function graphicsEngine(device: Device, processor: Engine): GraphicsEngine {
  const before = tensorCount();
  const { name, renderer, lose } = device;
  let isOpen = true;
  return {
    name,
    precision: 'single',
    device: renderer,
    holdRows: async (points) =>
      checkedRows(await holdTensorRows(points, device, () => processor.holdRows(points))),
    createNetwork: (spec) => createTensorNetwork(spec, device),
    held: () => tensorCount() - before,
    lose,
    dispose() {
      if (isOpen) device.close();
      isOpen = false;
    },
  };
}
