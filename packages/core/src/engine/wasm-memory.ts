import type { Kernel } from '../kernel/index.ts';
import { EngineLost } from './engine.ts';

/** Blocks in the memory of a kernel. Views of it are good until the next `take`. */
export interface WasmMemory {
  /** A block of `bytes`, on a line of the cache. Throws `EngineLost` where there is no more. */
  take(bytes: number): number;
  give(block: number): void;
  doubles(block: number, length: number): Float64Array;
  integers(block: number, length: number): Int32Array;
  naturals(block: number, length: number): Uint32Array;
  bytes(block: number, length: number): Uint8Array;
}

const LINE = 64;
const PAGE = 65_536;
/** Bytes that may be read behind any block. */
const MARGIN = 64;

interface Span {
  readonly at: number;
  readonly bytes: number;
}

/** First fit among what was given back, else from the top. */
export function wasmMemory({ memory }: Kernel, base: number): WasmMemory {
  const taken = new Map<number, number>();
  let gaps: Span[] = [];
  let top = base;

  function release(at: number, bytes: number): void {
    const sorted = [...gaps, { at, bytes }].sort((a, b) => a.at - b.at);
    gaps = [];
    for (const gap of sorted) {
      const last = gaps.at(-1);
      if (last !== undefined && last.at + last.bytes === gap.at) {
        gaps[gaps.length - 1] = { at: last.at, bytes: last.bytes + gap.bytes };
      } else gaps.push(gap);
    }
    const last = gaps.at(-1);
    if (last === undefined || last.at + last.bytes !== top) return;
    top = last.at;
    gaps.pop();
  }

  function grow(end: number): void {
    const missing = Math.ceil((end + MARGIN) / PAGE) - memory.buffer.byteLength / PAGE;
    if (missing <= 0) return;
    try {
      memory.grow(missing);
    } catch (error) {
      throw new EngineLost(`no room for ${end} bytes`, { cause: error });
    }
  }

  return {
    take(wanted) {
      const bytes = Math.max(LINE, Math.ceil(wanted / LINE) * LINE);
      const gap = gaps.find((one) => one.bytes >= bytes);
      const at = gap?.at ?? top;
      if (gap === undefined) {
        grow(top + bytes);
        top += bytes;
      } else {
        gaps = gaps.filter((one) => one !== gap);
        if (gap.bytes > bytes) release(gap.at + bytes, gap.bytes - bytes);
      }
      taken.set(at, bytes);
      return at;
    },
    give(block) {
      const bytes = taken.get(block);
      if (bytes === undefined) throw new Error('a block is given back once');
      taken.delete(block);
      release(block, bytes);
    },
    doubles: (block, length) => new Float64Array(memory.buffer, block, length),
    integers: (block, length) => new Int32Array(memory.buffer, block, length),
    naturals: (block, length) => new Uint32Array(memory.buffer, block, length),
    bytes: (block, length) => new Uint8Array(memory.buffer, block, length),
  };
}
