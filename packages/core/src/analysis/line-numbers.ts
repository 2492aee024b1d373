import { createKernel, type Kernel } from '../kernel/index.ts';
import type { RejectedBlock } from './rejected.ts';

/** `kernel/assembly/lines.ts`. */
interface LineKernel extends Kernel {
  lineRoomFor(count: number, bytes: number): void;
  numberLines(count: number, before: number): number;
  unnumberedPlace(): number;
  numberedRowsPlace(): number;
  numberedEndsPlace(): number;
  numberedPlace(): number;
}

/** Puts in front of each line of a block its row plus `before`. The array is reused. */
export type LineNumbers = (block: RejectedBlock, before: number) => Uint8Array;

export function createLineNumbers(): LineNumbers {
  const kernel = createKernel<LineKernel>();
  return ({ lines, rows, ends }, before) => {
    const count = rows.length;
    kernel.lineRoomFor(count, lines.length);
    const { buffer } = kernel.memory;
    new Uint8Array(buffer).set(lines, kernel.unnumberedPlace());
    new Uint32Array(buffer, kernel.numberedRowsPlace(), count).set(rows);
    new Uint32Array(buffer, kernel.numberedEndsPlace(), count).set(ends);
    return new Uint8Array(buffer, kernel.numberedPlace(), kernel.numberLines(count, before));
  };
}
