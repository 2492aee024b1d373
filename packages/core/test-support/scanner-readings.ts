import { expect } from 'vitest';
import type { ColumnEvidence, ColumnPlan } from '../src/table/batch.ts';
import { noEvidence } from '../src/table/batch.ts';
import { CR, type CsvDialect, LF, readCell } from '../src/table/csv-dialect.ts';
import { writeRecord } from '../src/table/csv-record.ts';
import { type CsvScannerLimits, createCsvScanner } from '../src/table/csv-scanner.ts';
import { checkBytes, createDictionary, type Dictionary, hashBytes } from '../src/table/dictionary.ts';
import { createLineLog } from '../src/table/line-log.ts';
import { parseNumberText } from '../src/table/parse-number.ts';
import { parseTimeText } from '../src/table/parse-time.ts';
import {
  type ByteWriter,
  byteWriter,
  decodeUtf8,
  encodeUtf8,
  writeBytes,
  writtenBytes,
} from '../src/text/index.ts';

export const COMMAS: CsvDialect = { delimiter: 0x2c, newline: LF, blankRuns: false };
export const SEMICOLONS: CsvDialect = { delimiter: 0x3b, newline: LF, blankRuns: false };
export const TABS: CsvDialect = { delimiter: 0x09, newline: LF, blankRuns: false };
export const OLD_LINES: CsvDialect = { delimiter: 0x2c, newline: CR, blankRuns: false };
export const BLANKS: CsvDialect = { delimiter: 0x20, newline: LF, blankRuns: true };

/** A plan without the dictionary, which every reading makes anew. */
export type Kind =
  | 'text'
  | 'id'
  | 'point'
  | 'comma'
  | 'day-first'
  | 'month-first'
  | 'istanbul'
  | 'serial'
  | 'skip';

export function plansOf(kinds: readonly Kind[]): ColumnPlan[] {
  return kinds.flatMap((kind, column) => planOf(kind, column) ?? []);
}

function planOf(kind: Kind, column: number): ColumnPlan | null {
  const time = { dayFirst: kind !== 'month-first', number: 'compact', timeZone: 'UTC' } as const;
  switch (kind) {
    case 'skip':
      return null;
    case 'text':
    case 'id':
      return { kind: 'text', column, dictionary: createDictionary(), identifier: kind === 'id' };
    case 'point':
    case 'comma':
      return { kind: 'number', column, style: { decimal: kind === 'point' ? '.' : ',' } };
    case 'istanbul':
      return { kind: 'time', column, style: { ...time, timeZone: 'Europe/Istanbul' } };
    case 'serial':
      return { kind: 'time', column, style: { ...time, number: 'serial' } };
    case 'day-first':
    case 'month-first':
      return { kind: 'time', column, style: time };
  }
}

interface Row {
  /** Values by plan, whether the row has too many cells, and the row as it is written, in one text. */
  readonly shown: string;
  /** Equal for equal rows. */
  readonly identity: string;
}

function shownRow(values: readonly (string | number)[], misshapen: boolean, out: ByteWriter): string {
  const shown = values.map((value) => (typeof value === 'number' ? String(value) : JSON.stringify(value)));
  return `${shown.join(' ')}${misshapen ? ' misshapen' : ''} < ${letters(writtenBytes(out))}`;
}

export interface Reading {
  readonly rows: readonly Row[];
  readonly consumed: number;
  readonly lines: number;
  readonly evidence: readonly ColumnEvidence[];
  /** Distinct texts per text plan, in order of appearance. */
  readonly texts: readonly (readonly string[])[];
}

/** Bytes as text, one letter each. */
export function letters(bytes: Uint8Array, begin = 0, end: number = bytes.length): string {
  let text = '';
  for (let i = begin; i < end; i++) text += String.fromCharCode(bytes[i]);
  return text;
}

/** What a scanner shall make of `bytes`, cell by cell with the plain reader and the complete parsers. */
export function plainReading(
  bytes: Uint8Array,
  dialect: CsvDialect,
  width: number,
  plans: ColumnPlan[],
): Reading {
  const evidence = plans.map(noEvidence);
  const texts = plans.map(() => new Set(['']));
  const planAt = new Map(plans.map((plan, index) => [plan.column, index]));
  const { newline, blankRuns } = dialect;
  const atLineEnd = (at: number): boolean =>
    bytes[at] === newline || (bytes[at] === CR && bytes[at + 1] === newline);
  const rows: Row[] = [];
  let at = 0;

  function readRow(begin: number): Row | null {
    const cells: string[] = [];
    const out = byteWriter();
    at = begin;
    for (;;) {
      if (blankRuns) while (bytes[at] === 0x20) at++;
      if (blankRuns && cells.length > 0 && atLineEnd(at)) {
        at = bytes.indexOf(newline, at);
        break;
      }
      const cell = readCell(bytes, at, bytes.length, dialect);
      if (cell.openQuote) return null;
      cells.push(letters(cell.source, cell.begin, cell.end));
      at = cell.next;
      if (bytes[at] === newline) break;
      at++;
    }
    at++;
    const beyond = cells.slice(width);
    while (cells.length < width) cells.push('');
    writeRecord(out, bytes, begin, bytes.length, dialect, width);
    const values: (string | number)[] = plans.map(() => '');
    const identity = cells.slice(0, width).map((cell, column): string | number => {
      const bare = cell.replace(/^[\0- ]+|[\0- ]+$/g, '');
      const index = planAt.get(column);
      if (index === undefined) return bare;
      const value = meaning(bare, plans[index], evidence[index]);
      values[index] = value;
      if (typeof value === 'string') texts[index].add(value);
      return Number.isNaN(value) ? bare : value;
    });
    const misshapen = beyond.some((cell) => /[^\0- ]/.test(cell));
    return {
      shown: shownRow(values, misshapen, out),
      identity: JSON.stringify([...identity, ...beyond]),
    };
  }

  let consumed = 0;
  while (at < bytes.length) {
    if (atLineEnd(at)) at += bytes[at] === newline ? 1 : 2;
    else {
      const before = evidence.map((one) => ({ ...one }));
      const row = readRow(at);
      if (row === null) {
        evidence.splice(0, evidence.length, ...before);
        break;
      }
      rows.push(row);
    }
    consumed = at;
  }
  return {
    rows,
    consumed,
    lines: letters(bytes, 0, consumed).split(String.fromCharCode(newline)).length - 1,
    evidence,
    texts: texts.flatMap((distinct, index) => (plans[index].kind === 'text' ? [[...distinct]] : [])),
  };
}

function meaning(bare: string, plan: ColumnPlan, evidence: ColumnEvidence): string | number {
  if (plan.kind === 'text') return plan.identifier ? bare.replace(/^(\d+)\.0$/, '$1') : bare;
  const bytes = Uint8Array.from(bare, (letter) => letter.charCodeAt(0));
  const text = decodeUtf8(bytes, 0, bytes.length);
  return plan.kind === 'number'
    ? parseNumberText(text, plan.style, evidence) + 0
    : parseTimeText(text, plan.style, evidence);
}

const NO_TEXTS = [new Uint8Array(0), new Uint8Array(0)];

/** The same by the scanner, the bytes handed to it in pieces that end at `cuts`. */
export function scanned(
  bytes: Uint8Array,
  dialect: CsvDialect,
  width: number,
  plans: ColumnPlan[],
  cuts: readonly number[] = [],
  limits?: CsvScannerLimits,
): Reading {
  const rows: Row[] = [];
  const sink: Parameters<typeof createCsvScanner>[3] = (batch) => {
    if (batch.firstRow !== rows.length + 1) throw new Error(`first row ${batch.firstRow}`);
    const lines = byteWriter();
    const log = createLineLog();
    const marks = new Uint8Array(batch.rowCount).fill(1);
    batch.writeRows({ firstRow: batch.firstRow, marks, texts: NO_TEXTS, out: lines, log });
    for (let row = 0; row < batch.rowCount; row++) {
      const out = byteWriter();
      writeBytes(out, lines.bytes, row === 0 ? 0 : log.ends[row - 1], log.ends[row] - 1);
      const values = plans.map((plan, index) => {
        const value = batch.columns[index][row];
        if (plan.kind !== 'text') return value;
        const { bytes: texts, offsets } = plan.dictionary;
        return letters(texts, offsets[value], offsets[value + 1]);
      });
      const identity = `${batch.fingerprints[row * 2]} ${batch.fingerprints[row * 2 + 1]}`;
      rows.push({ shown: shownRow(values, batch.misshapen[row] === 1, out), identity });
    }
  };
  const scanner = createCsvScanner(dialect, width, plans, sink, limits);
  let consumed = 0;
  for (const cut of [...cuts, bytes.length]) {
    const end = bytes.subarray(0, cut).lastIndexOf(dialect.newline) + 1;
    if (end > consumed) consumed = scanner.scan(bytes.subarray(0, end), consumed, end);
  }
  expect(scanner.rows()).toBe(rows.length);
  return {
    rows,
    consumed,
    lines: scanner.lines(),
    evidence: scanner.evidence(),
    texts: plans.flatMap((plan) => {
      if (plan.kind !== 'text') return [];
      expect(isConsistent(plan.dictionary)).toBe(true);
      const { size, bytes: texts, offsets } = plan.dictionary;
      return [Array.from({ length: size }, (_, code) => letters(texts, offsets[code], offsets[code + 1]))];
    }),
  };
}

/** Can it be merged with others? */
function isConsistent({ size, bytes, offsets, hashes, checks }: Dictionary): boolean {
  for (let code = 0; code < size; code++) {
    const [begin, end] = [offsets[code], offsets[code + 1]];
    if (hashes[code] !== hashBytes(bytes, begin, end)) return false;
    if (checks[code] !== checkBytes(bytes, begin, end)) return false;
  }
  return true;
}

export function expectSame(found: Reading, plain: Reading): void {
  expect(found.consumed).toBe(plain.consumed);
  expect(found.lines).toBe(plain.lines);
  expect(found.rows.map(({ shown }) => shown)).toEqual(plain.rows.map(({ shown }) => shown));
  expect(found.evidence).toEqual(plain.evidence);
  const pairs = new Set(found.rows.map(({ identity }, row) => `${identity}\n${plain.rows[row].identity}`));
  expect(pairs.size).toBe(new Set(found.rows.map(({ identity }) => identity)).size);
  expect(pairs.size).toBe(new Set(plain.rows.map(({ identity }) => identity)).size);
  // A record that is not complete may have entered its first texts already.
  found.texts.forEach((texts, index) => {
    expect(texts.slice(0, plain.texts[index].length)).toEqual(plain.texts[index]);
  });
}

export function expectPlain(
  source: string | Uint8Array,
  dialect: CsvDialect,
  kinds: readonly Kind[],
): Reading {
  const bytes = typeof source === 'string' ? encodeUtf8(source) : source;
  const plain = plainReading(bytes, dialect, kinds.length, plansOf(kinds));
  expectSame(scanned(bytes, dialect, kinds.length, plansOf(kinds)), plain);
  return plain;
}

export const ORDER: readonly Kind[] = ['id', 'text', 'point', 'day-first', 'skip'];
/** Every way of writing that has a case of its own, somewhere. */
export const NASTY = [
  '536365,WHITE HANGER,6,2010-12-01 08:26:00,x',
  '536365,WHITE HANGER,6,2010-12-01 08:26:00,x',
  '536366.0,"quoted, with a comma",-2.5,1.12.2010 8:26,',
  '536366,"doubled ""quotes"" inside","1,234.50",13/12/2010,"a""b"',
  '"17850.0"," blanks around ", 3 ,"2010-12-01T08:26:00Z", y ',
  '5,"two\nlines\r\n","7",12/01/2010 08:26 PM,"z"',
  '6,stray " quote,abc,2010-02-30,q"',
  '6,"closed" and more,1e3,2010-12-01 24:00,"w"w',
  '',
  '\r',
  '7,short',
  '8,long,1,2010-12-01,x,beyond,"and ""more"""',
  '8,long,1,2010-12-01,x,',
  '8,long,1,2010-12-01,x, ',
  ',,,,',
  '9,crlf,0.125,20101201,x\r',
  '9,crlf,"0.125",20101201,"x"\r',
  '10,ünï – “çöşü”,€5,1 Dec 2010,ş',
  `11,${'very long '.repeat(20)},123456789012345,2010-12-01 08:26:00.000,${'y'.repeat(60)}`,
  `11,"${'very long '.repeat(20)}",1234567890123456789,2010-12-01 08:26:00.5,-`,
  '12,=cmd,-0,2010-12-01 08:26,+1',
  '12,x,0,2010-12-01 08:26:00,NULL',
  '13,"=SUM(1,2)",1,2010-12-01 08:26:00,x',
  '13,"@a, ""b"" c",1,2010-12-01 08:26:00,"+a,b"',
  '13,"-1,5",1,2010-12-01 08:26:00,"-a,b"',
  '.0,0.0,00.0,0.00,.0',
  'a.0,12.0,1,234,567',
  '"',
].join('\n');
