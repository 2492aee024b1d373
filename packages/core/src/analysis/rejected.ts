import type { Batch } from '../table/index.ts';
import {
  byteWriter,
  decodeUtf8,
  encodeUtf8,
  writeByte,
  writeCell,
  writeText,
  writtenBytes,
} from '../text/index.ts';
import { CLEANING_RULES, type CleaningRuleId, KEPT, ruleOf } from '../transaction/index.ts';
import { createLineNumbers, type LineNumbers } from './line-numbers.ts';

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
/** By verdict. */
const PREFIXES = ['', ...RULE_IDS.map((id) => `,${id},`)].map(encodeUtf8);

/** Collects rejected rows, at most `limit` of them under each rule. */
export function createRejectLog(limit: number): RejectLog {
  const out = byteWriter();
  const seen = new Float64Array(CLEANING_RULES.length + 1);
  let marks = new Uint8Array(0);
  let ends: number[] = [];
  let rows: number[] = [];
  let verdictList: number[] = [];
  return {
    add(batch, verdicts) {
      const { rowCount, firstRow } = batch;
      if (marks.length < rowCount) marks = new Uint8Array(rowCount);
      for (let row = 0; row < rowCount; row++) {
        const verdict = verdicts[row];
        const left = verdict === KEPT || ++seen[verdict] > limit;
        marks[row] = left ? KEPT : verdict;
        if (left) continue;
        rows.push(firstRow + row);
        verdictList.push(verdict);
      }
      batch.writeRows({ marks, texts: PREFIXES, out, ends });
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
  let numbered: LineNumbers | null = null;
  let examples: RejectedExample[] = [];
  let counts = new Float64Array(CLEANING_RULES.length + 1);
  return {
    begin(header) {
      if (sink === null) return;
      const out = byteWriter();
      writeText(out, 'row,rule');
      for (const name of header) {
        writeByte(out, COMMA);
        writeCell(out, name);
      }
      writeByte(out, LINE_END);
      sink.write(writtenBytes(out));
    },
    write(block, rowsBefore) {
      const { lines, ends, rows, verdicts } = block;
      for (let index = 0; index < rows.length; index++) {
        const verdict = verdicts[index];
        if (++counts[verdict] > EXAMPLES) continue;
        const start = (index === 0 ? 0 : ends[index - 1]) + PREFIXES[verdict].length;
        const cells = decodeUtf8(lines, start, ends[index] - 1);
        examples.push({ row: rowsBefore + rows[index], rule: RULE_IDS[verdict - 1], cells });
      }
      if (sink === null || rows.length === 0) return;
      numbered ??= createLineNumbers();
      sink.write(numbered(block, rowsBefore));
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
