import { createKernel, type Kernel } from '../kernel/index.ts';

/**
 * The compiled inner loop of text files, written in `kernel/assembly`. Places are byte offsets in `memory`, whose buffer
 * is another one after any call that needed more room.
 */
export interface CsvKernel extends Kernel {
  create(columns: number, rows: number, delimiter: number, newline: number, blankRuns: boolean): void;
  planText(column: number, identifier: boolean): number;
  planNumber(column: number, decimal: number): number;
  planTime(column: number, dayFirst: boolean, compact: boolean, utc: boolean): number;
  chunkPlace(size: number): number;
  scan(from: number, limit: number): number;
  addToFingerprint(row: number, column: number, low: number, high: number): void;
  setNextCode(column: number, code: number): void;
  recodeTexts(column: number, base: number, first: number, rows: number): void;
  forgetTexts(column: number): void;
  entryCount(column: number): number;
  entriesPlace(column: number): number;
  textsPlace(column: number): number;
  textBytes(column: number): number;
  counted(column: number, sign: number): number;
  positionReached(): number;
  linesPassed(): number;
  stoppedAtQuote(): number;
  deferredPlace(): number;
  deferredCells(): number;
  fingerprintsPlace(): number;
  misshapenPlace(): number;
  beginsPlace(): number;
  /** Where the text of a mark goes, at most 63 bytes of it. */
  markText(mark: number, length: number): number;
  marksPlace(): number;
  writeLines(from: number, rows: number, firstRow: number, bytesBefore: number): number;
  lineCount(): number;
  lineEndsPlace(): number;
  lineRowsPlace(): number;
  lineMarksPlace(): number;
  linesPlace(): number;
  linesUsed(): number;
}

export const createCsvKernel: () => CsvKernel = createKernel<CsvKernel>;
