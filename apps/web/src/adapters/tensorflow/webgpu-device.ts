import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { findBackendFactory, registerBackend, removeBackend, setBackend } from '@tensorflow/tfjs-core';
import { type Device, lossOf } from './device.ts';

const NAME = 'webgpu';

/** WebGPU; `null` where the browser has it not, or no adapter for it. */
export async function openWebgpu(): Promise<Device | null> {
  const adapter = await navigator.gpu?.requestAdapter({ powerPreference: 'high-performance' });
  if (adapter == null) return null;
  const { maxStorageBufferBindingSize, maxBufferSize, ...limits } = adapter.limits;
  const gpu = await adapter.requestDevice({
    requiredLimits: {
      maxStorageBufferBindingSize,
      maxBufferSize,
      maxComputeWorkgroupStorageSize: limits.maxComputeWorkgroupStorageSize,
      maxComputeWorkgroupsPerDimension: limits.maxComputeWorkgroupsPerDimension,
      maxComputeWorkgroupSizeX: limits.maxComputeWorkgroupSizeX,
      maxComputeInvocationsPerWorkgroup: limits.maxComputeInvocationsPerWorkgroup,
    },
  });
  const { lost, lose } = lossOf();
  let isLost = false;
  const leave = (): void => {
    isLost = true;
    lose();
  };
  gpu.lost.then(leave, leave);
  if (findBackendFactory(NAME) != null) removeBackend(NAME);
  registerBackend(NAME, () => new WebGPUBackend(gpu, adapter.info));
  if (!(await setBackend(NAME))) return null;
  const { vendor, architecture, description } = adapter.info;
  return {
    name: NAME,
    renderer: description || [vendor, architecture].filter((part) => part !== '').join(' ') || null,
    isLost: () => isLost,
    lost,
    lose() {
      isLost = true;
      gpu.destroy();
    },
    close() {
      removeBackend(NAME);
      gpu.destroy();
    },
  };
}
