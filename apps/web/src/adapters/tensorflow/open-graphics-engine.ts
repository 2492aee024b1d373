import type { Engine } from '@kesit/core/engine';
import type { Device } from './device.ts';
import type { GraphicsEngine } from './graphics-engine.ts';

let open: GraphicsEngine | null = null;

/**
 * An engine of the graphics processor, the only one at a time in this thread: another is closed before. `null` where the browser
 * has none of the kind. tfjs is loaded here, when somebody asks for it first.
 */
export async function openGraphicsEngine(
  name: 'webgl' | 'webgpu',
  processor: Engine,
): Promise<GraphicsEngine | null> {
  open?.dispose();
  open = null;
  const device = await openDevice(name);
  if (device === null) return null;
  const { graphicsEngine } = await import('./graphics-engine.ts');
  open = graphicsEngine(device, processor);
  return open;
}

async function openDevice(name: 'webgl' | 'webgpu'): Promise<Device | null> {
  if (name === 'webgl') return (await import('./webgl-device.ts')).openWebgl();
  return (await import('./webgpu-device.ts')).openWebgpu();
}
