import { type Batch, createLineEnds } from '../table/index.ts';
import {
  byteWriter,
  decodeUtf8,
  encodeUtf8,
  writeByte,
  writeBytes,
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
  const ends = createLineEnds();
  const marks = byteWriter();
  const seen = new Float64Array(CLEANING_RULES.length + 1);
  let firstRow = 0;
  return {
    add(batch, verdicts) {
      if (marks.length === 0) firstRow = batch.firstRow;
      const start = marks.length;
      writeBytes(marks, verdicts, 0, batch.rowCount);
      const added = marks.bytes.subarray(start, marks.length);
      if (limit < Number.POSITIVE_INFINITY) leaveOut(added, seen, limit);
      batch.writeRows({ marks: added, texts: PREFIXES, out, ends });
    },
    bytes: () => out.length,
    take() {
      const block: RejectedBlock = {
        lines: writtenBytes(out).slice(),
        ends: ends.places.slice(0, ends.count),
        firstRow,
        verdicts: writtenBytes(marks).slice(),
      };
      out.length = 0;
      ends.count = 0;
      marks.length = 0;
      return block;
    },
  };
}

/** Takes the marks off rows of rules that have had `limit` of them. */
function leaveOut(marks: Uint8Array, seen: Float64Array, limit: number): void {
  for (let row = 0; row < marks.length; row++) {
    if (marks[row] !== KEPT && ++seen[marks[row]] > limit) marks[row] = KEPT;
  }
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
  { lines, ends, firstRow, verdicts }: RejectedBlock,
  rowsBefore: number,
  kept: Uint8Array,
  examples: RejectedExample[],
): void {
  let line = 0;
  let at = 0;
  for (const row of exampleRows(verdicts, kept)) {
    for (; at < row; at++) if (verdicts[at] !== KEPT) line++;
    const verdict = verdicts[row];
    const start = (line === 0 ? 0 : ends[line - 1]) + PREFIXES[verdict].length;
    const cells = decodeUtf8(lines, start, ends[line] - 1);
    examples.push({ row: rowsBefore + firstRow + row, rule: RULE_IDS[verdict - 1], cells });
  }
}

/** The first rows under rules that lack examples, in the order of the file. */
function exampleRows(verdicts: Uint8Array, kept: Uint8Array): number[] {
  const rows: number[] = [];
  for (let verdict = 1; verdict < kept.length; verdict++) {
    for (let row = -1; kept[verdict] < EXAMPLES; kept[verdict]++) {
      row = verdicts.indexOf(verdict, row + 1);
      if (row < 0) break;
      rows.push(row);
    }
  }
  return rows.sort((a, b) => a - b);
}

/** How many rejected rows a thread keeps as text when nobody asked for all of them. */
export const KEEP_EXAMPLES: number = EXAMPLES;
