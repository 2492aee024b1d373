import type { Batch } from '../table/index.ts';
import {
  byteWriter,
  decodeUtf8,
  encodeUtf8,
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

/** Rejected rows in the order of the file; row numbers count from the row before the block's first one. */
export interface RejectedBlock {
  /** `,rule,cells` and a line end per row: all of its line in `rejected.csv` but the row number. */
  readonly lines: Uint8Array;
  /** Where the line of each row ends. */
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

const COMMA = 0x2c;
const LINE_END = 0x0a;
const RULE_IDS = CLEANING_RULES.map((_, index) => ruleOf(index + 1));
const PREFIXES = RULE_IDS.map((id) => encodeUtf8(`,${id},`));

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
        const prefix = PREFIXES[verdict - 1];
        writeBytes(out, prefix, 0, prefix.length);
        batch.writeRow(row, out);
        writeByte(out, LINE_END);
        ends.push(out.length);
        rows.push(batch.firstRow + row);
        verdictList.push(verdict);
      }
    },
    bytes: () => out.length,
    take() {
      const block: RejectedBlock = {
        lines: writtenBytes(out).slice(),
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
      for (let index = 0; index < block.rows.length; index++) {
        const verdict = block.verdicts[index];
        const row = rowsBefore + block.rows[index];
        const end = block.ends[index];
        if (++counts[verdict] <= EXAMPLES) {
          const cells = decodeUtf8(block.lines, start + PREFIXES[verdict - 1].length, end - 1);
          examples.push({ row, rule: RULE_IDS[verdict - 1], cells });
        }
        if (sink !== null) {
          writeNumber(out, row);
          writeBytes(out, block.lines, start, end);
        }
        start = end;
      }
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
