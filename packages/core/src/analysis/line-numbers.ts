import { createKernel, type Kernel } from '../kernel/index.ts';
import type { RejectedBlock } from './rejected-block.ts';

/** `kernel/assembly/lines.ts`. */
interface LineKernel extends Kernel {
  lineRoomFor(lines: number, bytes: number): void;
  numberLines(lines: number, before: number): number;
  unnumberedPlace(): number;
  numberedRowsPlace(): number;
  numberedEndsPlace(): number;
  numberedPlace(): number;
}

/** Puts in front of each line of a block the number of its row, which is counted on from `before`. The array is reused. */
export type LineNumbers = (block: RejectedBlock, before: number) => Uint8Array;

export function createLineNumbers(): LineNumbers {
  const kernel = createKernel<LineKernel>();
  return ({ lines, ends, rows }, before) => {
    kernel.lineRoomFor(rows.length, lines.length);
    const { buffer } = kernel.memory;
    const bytes = new Uint8Array(buffer);
    bytes.set(lines, kernel.unnumberedPlace());
    new Uint32Array(buffer, kernel.numberedRowsPlace()).set(rows);
    new Uint32Array(buffer, kernel.numberedEndsPlace()).set(ends);
    const length = kernel.numberLines(rows.length, before);
    return bytes.subarray(kernel.numberedPlace(), kernel.numberedPlace() + length);
  };
}
