import { createKernel, type Kernel } from '../kernel/index.ts';
import type { RejectedBlock } from './rejected-block.ts';

/** `kernel/assembly/lines.ts`. */
interface LineKernel extends Kernel {
  lineRoomFor(rows: number, lines: number, bytes: number): void;
  numberLines(rows: number, first: number): number;
  unnumberedPlace(): number;
  numberedMarksPlace(): number;
  numberedEndsPlace(): number;
  numberedPlace(): number;
}

/** Puts in front of each line of a block the number of its row, which is counted on from `before`. The array is reused. */
export type LineNumbers = (block: RejectedBlock, before: number) => Uint8Array;

export function createLineNumbers(): LineNumbers {
  const kernel = createKernel<LineKernel>();
  return ({ lines, ends, verdicts, firstRow }, before) => {
    kernel.lineRoomFor(verdicts.length, ends.length, lines.length);
    const { buffer } = kernel.memory;
    const bytes = new Uint8Array(buffer);
    bytes.set(lines, kernel.unnumberedPlace());
    bytes.set(verdicts, kernel.numberedMarksPlace());
    new Uint32Array(buffer).set(ends, kernel.numberedEndsPlace() / 4);
    const length = kernel.numberLines(verdicts.length, before + firstRow);
    return bytes.subarray(kernel.numberedPlace(), kernel.numberedPlace() + length);
  };
}
