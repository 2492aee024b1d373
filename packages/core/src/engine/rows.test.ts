import { describe, expect, test } from 'vitest';
import { PROCESSOR_ENGINES } from '../../test-support/computing.ts';
import { EngineLost } from './engine.ts';
import { rowsContract } from './rows.contract.ts';
import { wasmMemory } from './wasm-memory.ts';

describe.each(PROCESSOR_ENGINES.map((engine) => [engine.name, engine] as const))('%s', (_, engine) => {
  for (const { name, run } of rowsContract()) test(name, () => run(engine));
});

test('blocks of memory are handed out again, next to each other once more', () => {
  const memory = { buffer: new ArrayBuffer(65_536), grow: () => 0 };
  const blocks = wasmMemory({ memory }, 1024);
  const [a, b, c] = [100, 200, 300].map(blocks.take);
  expect([b - a, c - b]).toEqual([128, 256]);
  blocks.give(a);
  blocks.give(b);
  expect(blocks.take(350)).toBe(a);
  blocks.give(c);
  expect(blocks.take(1000)).toBe(c);
  expect(() => blocks.give(b)).toThrow('once');
});

test('an engine without room says that it is lost, so that another goes on', () => {
  const grow = (): number => {
    throw new RangeError('memory');
  };
  const blocks = wasmMemory({ memory: { buffer: new ArrayBuffer(65_536), grow } }, 1024);
  expect(() => blocks.take(1e6)).toThrow(EngineLost);
});
