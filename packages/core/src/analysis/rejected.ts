import type { Batch } from '../table/index.ts';
import {
  byteWriter,
  decodeUtf8,
  writeByte,
  writeBytes,
  writeCell,
  writeNumber,
  writeText,
  writtenBytes,
} from '../text/index.ts';
import { CLEANING_RULES, type CleaningRuleId, KEPT, ruleOf } from '../transaction/index.ts';

/** Receives `rejected.csv` piece by piece, in the order of the rows, header line first. */
export interface RejectedSink {
  /** The array is reused: copy or write at once. */
  write(csv: Uint8Array): void;
  /** Forget everything written: the files are read again, because they showed a convention nobody expected. */
  restart(): void;
}

/** A rejected row to look at. */
export interface RejectedExample {
  readonly row: number;
  readonly rule: CleaningRuleId;
  /** The row as one line of CSV. */
  readonly cells: string;
}

/** Rejected rows in the order of the file, as CSV cells; row numbers count from the row before the block's first one. */
export interface RejectedBlock {
  readonly cells: Uint8Array;
  /** Where the cells of each row end. */
  readonly ends: Uint32Array;
  readonly rows: Uint32Array;
  readonly verdicts: Uint8Array;
}

export interface RejectLog {
  add(batch: Batch, verdicts: Uint8Array): void;
  /** Bytes waiting. */
  bytes(): number;
  /** Hands out what has piled up; the array of cells belongs to the receiver. */
  take(): RejectedBlock;
}

/** Collects rejected rows, at most `limit` of them under each rule. */
export function createRejectLog(limit: number): RejectLog {
  const out = byteWriter();
  const seen = new Float64Array(CLEANING_RULES.length + 1);
  let ends: number[] = [];
  let rows: number[] = [];
  let verdictList: number[] = [];
  return {
    add(batch, verdicts) {
      for (let row = 0; row < batch.rowCount; row++) {
        const verdict = verdicts[row];
        if (verdict === KEPT || ++seen[verdict] > limit) continue;
        batch.writeRow(row, out);
        ends.push(out.length);
        rows.push(batch.firstRow + row);
        verdictList.push(verdict);
      }
    },
    bytes: () => out.length,
    take() {
      const block: RejectedBlock = {
        cells: writtenBytes(out).slice(),
        ends: Uint32Array.from(ends),
        rows: Uint32Array.from(rows),
        verdicts: Uint8Array.from(verdictList),
      };
      out.length = 0;
      ends = [];
      rows = [];
      verdictList = [];
      return block;
    },
  };
}

/** First rows kept to look at under each rule. */
const EXAMPLES = 50;

/** Writes `rejected.csv` and keeps the first rows of each rule. */
export interface RejectedWriter {
  begin(header: readonly string[]): void;
  /** `rowsBefore`: rows of the data set before the block's numbering begins. */
  write(block: RejectedBlock, rowsBefore: number): void;
  restart(): void;
  readonly examples: () => readonly RejectedExample[];
}

const RULE_IDS = CLEANING_RULES.map((_, index) => ruleOf(index + 1));

export function createRejectedWriter(sink: RejectedSink | null): RejectedWriter {
  const out = byteWriter();
  let examples: RejectedExample[] = [];
  let counts = new Float64Array(CLEANING_RULES.length + 1);
  return {
    begin(header) {
      if (sink === null) return;
      out.length = 0;
      writeText(out, 'row,rule');
      for (const name of header) {
        writeByte(out, COMMA);
        writeCell(out, name);
      }
      writeByte(out, LINE_END);
      sink.write(writtenBytes(out));
    },
    write(block, rowsBefore) {
      out.length = 0;
      let start = 0;
      block.rows.forEach((row, index) => {
        const verdict = block.verdicts[index];
        const end = block.ends[index];
        if (++counts[verdict] <= EXAMPLES) {
          const cells = decodeUtf8(block.cells, start, end);
          examples.push({ row: rowsBefore + row, rule: RULE_IDS[verdict - 1], cells });
        }
        if (sink !== null) {
          writeNumber(out, rowsBefore + row);
          writeByte(out, COMMA);
          writeText(out, RULE_IDS[verdict - 1]);
          writeByte(out, COMMA);
          writeBytes(out, block.cells, start, end);
          writeByte(out, LINE_END);
        }
        start = end;
      });
      if (sink !== null && out.length > 0) sink.write(writtenBytes(out));
    },
    restart() {
      examples = [];
      counts = new Float64Array(CLEANING_RULES.length + 1);
      sink?.restart();
    },
    examples: () => examples,
  };
}

/** How many rejected rows a thread keeps as text when nobody asked for all of them. */
export const KEEP_EXAMPLES: number = EXAMPLES;

const COMMA = 0x2c;
const LINE_END = 0x0a;
