import { createDenseKernel, type Kernel } from '../kernel/index.ts';
import type { Arithmetic } from './arithmetic.ts';
import { EngineLost } from './engine.ts';

interface DenseKernel extends Kernel {
  heapBase(): number;
  addProduct(
    a: number,
    rowStep: number,
    columnStep: number,
    b: number,
    c: number,
    m: number,
    k: number,
    n: number,
  ): void;
}

const LINE = 64;
const PAGE = 65_536;
const DOUBLE = Float64Array.BYTES_PER_ELEMENT;

/** Products by registers of two doubles (`kernel/assembly/dense`), in a memory of their own. */
export function wasmArithmetic(): Arithmetic {
  const kernel = createDenseKernel<DenseKernel>();
  return {
    allocate(lengths) {
      let end = kernel.heapBase();
      const places = lengths.map((length) => {
        const place = Math.ceil(end / LINE) * LINE;
        end = place + length * DOUBLE;
        return place;
      });
      grow(kernel, end);
      return lengths.map((length, i) => new Float64Array(kernel.memory.buffer, places[i], length));
    },
    addProduct(left, b, c, m, k, n) {
      const { values, rowStep, columnStep } = left;
      kernel.addProduct(values.byteOffset, rowStep, columnStep, b.byteOffset, c.byteOffset, m, k, n);
    },
  };
}

function grow({ memory }: Kernel, end: number): void {
  const missing = Math.ceil(end / PAGE) - memory.buffer.byteLength / PAGE;
  if (missing <= 0) return;
  try {
    memory.grow(missing);
  } catch (error) {
    throw new EngineLost(`no room for ${end} bytes`, { cause: error });
  }
}
