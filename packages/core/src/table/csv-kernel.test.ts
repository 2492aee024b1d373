import { expect, it } from 'vitest';
import { compileKernel } from '../../kernel/compile.ts';
import { createCsvKernel, csvKernelModule, useCsvKernelModule } from './csv-kernel.ts';
import { CSV_KERNEL } from './csv-kernel.wasm.ts';

it('holds the bytes its source compiles to', async () => {
  expect(CSV_KERNEL).toBe(Buffer.from(await compileKernel()).toString('base64'));
}, 30_000);

it('compiles once per thread, or takes the module another thread compiled', () => {
  const module = csvKernelModule();
  expect(csvKernelModule()).toBe(module);
  useCsvKernelModule(structuredClone(module));
  const [one, other] = [createCsvKernel(), createCsvKernel()];
  expect(one.memory.buffer).not.toBe(other.memory.buffer);
  useCsvKernelModule(module);
});
