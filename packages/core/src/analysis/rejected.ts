import { type Batch, createLineLog } from '../table/index.ts';
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
import type { RejectedBlock } from './rejected-block.ts';

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
  const log = createLineLog();
  const seen = new Float64Array(CLEANING_RULES.length + 1);
  return {
    add(batch, verdicts) {
      const marks = limit < Number.POSITIVE_INFINITY ? leaveOut(verdicts, seen, limit) : verdicts;
      batch.writeRows({ firstRow: batch.firstRow, marks, texts: PREFIXES, out, log });
    },
    bytes: () => out.length,
    take() {
      const block: RejectedBlock = {
        lines: writtenBytes(out).slice(),
        ends: log.ends.slice(0, log.count),
        rows: log.rows.slice(0, log.count),
        verdicts: log.marks.slice(0, log.count),
      };
      out.length = 0;
      log.count = 0;
      return block;
    },
  };
}

/** The verdicts, but for rows of rules that have had `limit` of them. */
function leaveOut(verdicts: Uint8Array, seen: Float64Array, limit: number): Uint8Array {
  return verdicts.map((verdict) => (verdict === KEPT || ++seen[verdict] > limit ? KEPT : verdict));
}

/** First rows kept to look at under each rule. */
const EXAMPLES = 50;

/** Writes `rejected.csv` and keeps the first rows of each rule. */
export interface RejectedWriter {
  begin(header: readonly string[]): void;
  /** `rowsBefore`: rows of the data set before the file or part the block is of. */
  write(block: RejectedBlock, rowsBefore: number): void;
  restart(): void;
  readonly examples: () => readonly RejectedExample[];
}

export function createRejectedWriter(sink: RejectedSink | null): RejectedWriter {
  let numbered: LineNumbers | null = null;
  let examples: RejectedExample[] = [];
  let kept = new Uint8Array(CLEANING_RULES.length + 1);
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
      keepExamples(block, rowsBefore, kept, examples);
      if (sink === null || block.ends.length === 0) return;
      numbered ??= createLineNumbers();
      sink.write(numbered(block, rowsBefore));
    },
    restart() {
      examples = [];
      kept = new Uint8Array(CLEANING_RULES.length + 1);
      sink?.restart();
    },
    examples: () => examples,
  };
}

/** `kept`: examples there are by verdict. */
function keepExamples(
  { lines, ends, rows, verdicts }: RejectedBlock,
  rowsBefore: number,
  kept: Uint8Array,
  examples: RejectedExample[],
): void {
  for (const line of exampleLines(verdicts, kept)) {
    const verdict = verdicts[line];
    const start = (line === 0 ? 0 : ends[line - 1]) + PREFIXES[verdict].length;
    const cells = decodeUtf8(lines, start, ends[line] - 1);
    examples.push({ row: rowsBefore + rows[line], rule: RULE_IDS[verdict - 1], cells });
  }
}

/** The first lines under rules that lack examples, in the order of the file. */
function exampleLines(verdicts: Uint8Array, kept: Uint8Array): number[] {
  const found: number[] = [];
  for (let verdict = 1; verdict < kept.length; verdict++) {
    for (let line = -1; kept[verdict] < EXAMPLES; kept[verdict]++) {
      line = verdicts.indexOf(verdict, line + 1);
      if (line < 0) break;
      found.push(line);
    }
  }
  return found.sort((a, b) => a - b);
}

/** How many rejected rows a thread keeps as text when nobody asked for all of them. */
export const KEEP_EXAMPLES: number = EXAMPLES;
