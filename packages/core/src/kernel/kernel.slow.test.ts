import { expect, it } from 'vitest';
import { compileKernel } from '../../kernel/compile.ts';
import { DENSE_KERNEL } from './dense.wasm.ts';
import { DISTANCE_KERNEL } from './distance.wasm.ts';
import { createKernel, kernelModule } from './kernel.ts';
import { KERNEL } from './kernel.wasm.ts';

it('holds the bytes its sources compile to', async () => {
  expect(KERNEL).toBe(Buffer.from(await compileKernel('kernel')).toString('base64'));
  expect(DISTANCE_KERNEL).toBe(Buffer.from(await compileKernel('distance')).toString('base64'));
  expect(DENSE_KERNEL).toBe(Buffer.from(await compileKernel('dense')).toString('base64'));
}, 30_000);

it('is compiled once; every instance has a memory of its own', () => {
  expect(kernelModule()).toBe(kernelModule());
  const [one, other] = [createKernel(), createKernel()];
  expect(one.memory.buffer).not.toBe(other.memory.buffer);
});
