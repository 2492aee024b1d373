import { type ByteWriter, writeByte, writeBytes } from '../text/index.ts';
import type { MarkedLines } from './batch.ts';
import type { CsvKernel } from './csv-kernel.ts';
import { type LineLog, logLine, logLines } from './line-log.ts';

const LINE_FEED = 0x0a;

export interface RecordWriter {
  /** Writes the marked ones among the first `rowCount` rows of the kernel's batch. */
  readonly write: (
    lines: MarkedLines,
    rowCount: number,
    writeRow: (row: number, out: ByteWriter) => void,
  ) => void;
}

/**
 * Records between commas as lines: runs of them are copied by the kernel; a record with a cell that cannot stand as it is goes
 * through `writeRow`.
 */
export function createRecordWriter(kernel: CsvKernel): RecordWriter {
  let known: MarkedLines['texts'] | null = null;
  return {
    write: ({ firstRow, marks, texts, out, log }, rowCount, writeRow) => {
      if (known !== texts) tellTexts(kernel, texts);
      known = texts;
      new Uint8Array(kernel.memory.buffer, kernel.marksPlace(), rowCount).set(marks.subarray(0, rowCount));
      for (let row = 0; row < rowCount; ) {
        row = kernel.writeLines(row, rowCount, firstRow, out.length);
        const length = kernel.linesUsed();
        if (length > 0) takeLines(kernel, length, out, log);
        else if (row < rowCount) {
          const text = texts[marks[row]];
          writeBytes(out, text, 0, text.length);
          writeRow(row, out);
          writeByte(out, LINE_FEED);
          logLine(log, out.length, firstRow + row, marks[row]);
          row++;
        }
      }
    },
  };
}

function tellTexts(kernel: CsvKernel, texts: MarkedLines['texts']): void {
  const bytes = new Uint8Array(kernel.memory.buffer);
  texts.forEach((text, mark) => {
    bytes.set(text, kernel.markText(mark, text.length));
  });
}

function takeLines(kernel: CsvKernel, length: number, out: ByteWriter, log: LineLog): void {
  const { buffer } = kernel.memory;
  const count = kernel.lineCount();
  writeBytes(out, new Uint8Array(buffer, kernel.linesPlace(), length), 0, length);
  logLines(log, {
    ends: new Uint32Array(buffer, kernel.lineEndsPlace(), count),
    rows: new Uint32Array(buffer, kernel.lineRowsPlace(), count),
    marks: new Uint8Array(buffer, kernel.lineMarksPlace(), count),
  });
}
