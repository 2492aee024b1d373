import { expect, it } from 'vitest';
import { compileKernel } from '../../kernel/compile.ts';
import { createKernel, kernelModule, useKernelModule } from './kernel.ts';
import { KERNEL } from './kernel.wasm.ts';

it('holds the bytes its source compiles to', async () => {
  expect(KERNEL).toBe(Buffer.from(await compileKernel()).toString('base64'));
}, 30_000);

it('compiles once per thread, or takes the module another thread compiled', () => {
  const module = kernelModule();
  expect(kernelModule()).toBe(module);
  useKernelModule(structuredClone(module));
  const [one, other] = [createKernel(), createKernel()];
  expect(one.memory.buffer).not.toBe(other.memory.buffer);
  useKernelModule(module);
});
