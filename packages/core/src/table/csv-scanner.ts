import { type ByteWriter, decodeUtf8 } from '../text/index.ts';
import {
  type Batch,
  type BatchSink,
  type ColumnEvidence,
  type ColumnPlan,
  noEvidence,
  writeMarkedRows,
} from './batch.ts';
import { BLANK, type CsvDialect, type RawCell, readCell } from './csv-dialect.ts';
import { type CsvKernel, createCsvKernel } from './csv-kernel.ts';
import { writeRecord } from './csv-record.ts';
import { createRecordWriter } from './csv-record-writer.ts';
import {
  appendTexts,
  checkBytes,
  type Dictionary,
  hashBytes,
  internBytes,
  type NewTexts,
} from './dictionary.ts';
import { parseTimeBytes } from './parse-bytes.ts';
import { parseNumberText } from './parse-number.ts';
import { parseTimeText } from './parse-time.ts';

/** Rows per batch: the columns of a batch stay in the processor's second-level cache. */
const BATCH_ROWS = 4096;

/** Bytes the kernel may look at behind the end of a chunk. */
const MARGIN = 64;

/** What a scanner remembers of a column between batches; it forgets all of it when there is more. */
export interface CsvScannerLimits {
  /** Distinct texts, and their bytes. */
  readonly texts: number;
  readonly textBytes: number;
  /** Distinct rare forms of numbers and dates. */
  readonly rareTexts: number;
}

/** A batch may pass them by its rows; with them 2^18 texts, up to which the kernel reserves, are not passed. */
const LIMITS: CsvScannerLimits = { texts: 200_000, textBytes: 1 << 23, rareTexts: 1 << 16 };

const COMMA = 0x2c;

/** What the kernel counts of a column (`kernel/assembly/column.ts`). */
const EMPTY = 1;
const DECIMAL = 2;
const DAY_ORDER = 3;

/** Words of an entry of the kernel's texts, and where in it things are. */
const ENTRY_WORDS = 8;
const ENTRY_AT = 2;
const ENTRY_LENGTH = 3;
const ENTRY_CODE = 4;
const ENTRY_HASH = 5;
const ENTRY_CHECK = 6;
const ENTRY: NewTexts['entry'] = {
  words: ENTRY_WORDS,
  length: ENTRY_LENGTH,
  hash: ENTRY_HASH,
  check: ENTRY_CHECK,
};

/** Words of a deferred cell: row, column, place. */
const DEFERRED_WORDS = 3;

export interface CsvScanner {
  /**
   * Reads the records that are complete within `bytes[start .. end)`; `bytes[end - 1]` must be a line end. Returns the
   * first byte not consumed: `end`, or where a record began that has a quoted cell not closed yet.
   */
  scan(bytes: Uint8Array, start: number, end: number): number;
  /** Rows handed to the sink so far. */
  readonly rows: () => number;
  /** Lines gone through so far, the ones inside quotes and the blank ones included. */
  readonly lines: () => number;
  readonly evidence: () => readonly ColumnEvidence[];
}

interface TextColumn {
  readonly column: number;
  readonly dictionary: Dictionary;
  /** Size of the dictionary when the batch began; new texts get the codes from there on. */
  base: number;
  /** Entries of the kernel that are in the dictionary. */
  known: number;
}

/** A column of numbers or times, and what the complete parsers made of the texts the kernel left over. */
interface ValueColumn {
  readonly column: number;
  /** Position of its plan. */
  readonly index: number;
  readonly plan: ValuePlan;
  readonly evidence: ColumnEvidence;
  readonly rareTexts: Map<string, RareText>;
}

type ValuePlan = Exclude<ColumnPlan, { kind: 'text' }>;

interface RareText {
  readonly value: number;
  readonly evidence: ColumnEvidence;
}

/** The kernel's results of a batch, as far as they keep their places; good until its memory grows. */
interface Views {
  readonly buffer: ArrayBuffer;
  readonly columns: readonly (Int32Array | Float64Array)[];
  readonly fingerprints: Int32Array;
  readonly misshapen: Uint8Array;
  readonly begins: Uint32Array;
}

/**
 * Reads records of text files into batches: one pass over the bytes in the kernel, each cell finished as what its plan
 * says while its bytes go by. Distinct texts, plain numbers and the common forms of dates are done there; numbers and
 * dates in rarer forms come back as places in the chunk, and the complete parsers do them here.
 */
export function createCsvScanner(
  dialect: CsvDialect,
  columnCount: number,
  plans: readonly ColumnPlan[],
  sink: BatchSink,
  limits: CsvScannerLimits = LIMITS,
): CsvScanner {
  const kernel = createCsvKernel();
  kernel.create(columnCount, BATCH_ROWS, dialect.delimiter, dialect.newline, dialect.blankRuns);
  const isRead = (column: number, index: number): boolean =>
    column < columnCount && plans.findLastIndex((plan) => plan.column === column) === index;
  const places = plans.map((plan, index) =>
    isRead(plan.column, index) ? planColumn(kernel, plan) : NOWHERE,
  );
  const textColumns: TextColumn[] = [];
  const valueColumns: ValueColumn[] = [];
  plans.forEach((plan, index) => {
    const { column } = plan;
    if (places[index] === NOWHERE) return;
    if (plan.kind === 'text') textColumns.push({ column, dictionary: plan.dictionary, base: 0, known: 1 });
    else valueColumns.push({ column, index, plan, evidence: noEvidence(), rareTexts: new Map() });
  });
  let views = viewsOf(kernel, plans, places);
  const writer = createRecordWriter(kernel);
  let rows = 0;
  let lines = 0;

  function scan(bytes: Uint8Array, start: number, end: number): number {
    const place = kernel.chunkPlace(end - start + MARGIN);
    new Uint8Array(kernel.memory.buffer).set(bytes.subarray(start, end), place);
    const limit = place + end - start;
    let at = place;
    while (at < limit) {
      for (const column of textColumns) prepareTexts(kernel, column, limits);
      const rowCount = kernel.scan(at, limit);
      at = kernel.positionReached();
      lines += kernel.linesPassed();
      if (views.buffer !== kernel.memory.buffer) views = viewsOf(kernel, plans, places);
      for (const column of textColumns) enterTexts(kernel, column, rowCount);
      finishDeferred(bytes, start - place, end);
      flush(rowCount, bytes, start, end);
      if (kernel.stoppedAtQuote() !== 0) break;
    }
    return start + at - place;
  }

  function flush(rowCount: number, bytes: Uint8Array, start: number, end: number): void {
    if (rowCount === 0) return;
    const { columns, fingerprints, misshapen, begins } = views;
    const batch: Batch = {
      rowCount,
      firstRow: rows + 1,
      columns,
      fingerprints,
      misshapen,
      writeRows: (lines) => {
        const writeRow = (row: number, out: ByteWriter): void =>
          writeRecord(out, bytes, start + begins[row], end, dialect, columnCount);
        const write = dialect.delimiter === COMMA ? writer.write : writeMarkedRows;
        write(lines, rowCount, writeRow);
      },
    };
    rows += rowCount;
    sink(batch);
  }

  /** `shift` leads from the kernel's places to positions in `bytes`. */
  function finishDeferred(bytes: Uint8Array, shift: number, end: number): void {
    const words = kernel.deferredCells() * DEFERRED_WORDS;
    if (words === 0) return;
    const deferred = new Uint32Array(kernel.memory.buffer, kernel.deferredPlace(), words);
    for (let i = 0; i < words; i += DEFERRED_WORDS) {
      const row = deferred[i];
      const column = valueColumns.find((candidate) => candidate.column === deferred[i + 1]);
      if (column === undefined) continue;
      const cell = readCell(bytes, deferred[i + 2] + shift, end, dialect);
      views.columns[column.index][row] = finishCell(kernel, column, row, cell, limits);
    }
  }

  function evidence(): ColumnEvidence[] {
    const evidences = plans.map(noEvidence);
    for (const { column, index, plan, evidence: rare } of valueColumns) {
      const found = { ...rare };
      found.empty += kernel.counted(column, EMPTY);
      if (plan.kind === 'time') {
        found[plan.style.dayFirst ? 'dayFirst' : 'monthFirst'] += kernel.counted(column, DAY_ORDER);
      } else {
        found[plan.style.decimal === '.' ? 'decimalPoint' : 'decimalComma'] += kernel.counted(
          column,
          DECIMAL,
        );
      }
      evidences[index] = found;
    }
    return evidences;
  }

  return { scan, rows: () => rows, lines: () => lines, evidence };
}

/** Tells the kernel of a plan; returns where the column's values will be. */
function planColumn(kernel: CsvKernel, plan: ColumnPlan): number {
  const { column } = plan;
  if (plan.kind === 'text') return kernel.planText(column, plan.identifier);
  if (plan.kind === 'number') return kernel.planNumber(column, plan.style.decimal.charCodeAt(0));
  const { dayFirst, number, timeZone } = plan.style;
  return kernel.planTime(column, dayFirst, number === 'compact', timeZone === 'UTC');
}

/** Place of a column that the file does not have, or that a later plan reads. */
const NOWHERE = 0;

function viewsOf(kernel: CsvKernel, plans: readonly ColumnPlan[], places: readonly number[]): Views {
  const { buffer } = kernel.memory;
  const bufferOf = (place: number): ArrayBuffer =>
    place === NOWHERE ? new ArrayBuffer(BATCH_ROWS * Float64Array.BYTES_PER_ELEMENT) : buffer;
  return {
    buffer,
    columns: plans.map(({ kind }, index) =>
      kind === 'text'
        ? new Int32Array(bufferOf(places[index]), places[index], BATCH_ROWS)
        : new Float64Array(bufferOf(places[index]), places[index], BATCH_ROWS),
    ),
    fingerprints: new Int32Array(buffer, kernel.fingerprintsPlace(), BATCH_ROWS * 2),
    misshapen: new Uint8Array(buffer, kernel.misshapenPlace(), BATCH_ROWS),
    begins: new Uint32Array(buffer, kernel.beginsPlace(), BATCH_ROWS),
  };
}

/** Before a batch: new texts will get the codes the dictionary would give them. */
function prepareTexts(kernel: CsvKernel, text: TextColumn, limits: CsvScannerLimits): void {
  const { column, dictionary } = text;
  if (text.known > limits.texts || kernel.textBytes(column) > limits.textBytes) {
    kernel.forgetTexts(column);
    text.known = 1;
  }
  text.base = dictionary.size;
  kernel.setNextCode(column, text.base);
}

/**
 * After a batch: its new texts enter the dictionary, in the order in which they appeared. A text that is there already
 * (from another file, or because the kernel has forgotten it) has another code than the kernel thought.
 */
function enterTexts(kernel: CsvKernel, text: TextColumn, rowCount: number): void {
  const { column, dictionary, base, known } = text;
  const count = kernel.entryCount(column);
  if (count === known) return;
  const { buffer } = kernel.memory;
  const entries = new Int32Array(buffer, kernel.entriesPlace(column), count * ENTRY_WORDS);
  const texts = new Uint8Array(buffer, kernel.textsPlace(column), kernel.textBytes(column));
  text.known = count;
  // The kernel knows every text of the dictionary: what is new to it is new there.
  if (known === base && base === dictionary.size) {
    const news = entries.subarray(known * ENTRY_WORDS);
    appendTexts(dictionary, { bytes: texts.subarray(news[ENTRY_AT]), entries: news, entry: ENTRY });
    return;
  }
  let differs = false;
  for (let i = known; i < count; i++) {
    const entry = i * ENTRY_WORDS;
    const begin = entries[entry + ENTRY_AT];
    const end = begin + entries[entry + ENTRY_LENGTH];
    const hash = entries[entry + ENTRY_HASH];
    const code = internBytes(dictionary, texts, begin, end, hash, entries[entry + ENTRY_CHECK]);
    if (code !== entries[entry + ENTRY_CODE]) {
      entries[entry + ENTRY_CODE] = code;
      differs = true;
    }
  }
  if (differs) kernel.recodeTexts(column, base, known, rowCount);
}

const bits = new Float64Array(1);
const words = new Int32Array(bits.buffer);

/** A number or time the kernel left over; adds it to the fingerprint of its row, too. */
function finishCell(
  kernel: CsvKernel,
  column: ValueColumn,
  row: number,
  cell: RawCell,
  limits: CsvScannerLimits,
): number {
  const { source } = cell;
  let { begin, end } = cell;
  while (begin < end && source[begin] <= BLANK) begin++;
  while (end > begin && source[end - 1] <= BLANK) end--;
  const value = rareValue(column, source, begin, end, limits.rareTexts);
  if (Number.isNaN(value)) {
    const hash = hashBytes(source, begin, end);
    kernel.addToFingerprint(row, column.column, hash, checkBytes(source, begin, end));
  } else {
    bits[0] = value;
    kernel.addToFingerprint(row, column.column, words[0], words[1]);
  }
  return value;
}

/** Times with a zone are quickly read; what any other text means is remembered. */
function rareValue(
  column: ValueColumn,
  source: Uint8Array,
  begin: number,
  end: number,
  remembered: number,
): number {
  const { plan, evidence, rareTexts } = column;
  if (plan.kind === 'time') {
    const second = parseTimeBytes(source, begin, end, plan.style, evidence);
    if (!Number.isNaN(second)) return second;
  }
  const text = decodeUtf8(source, begin, end);
  let rare = rareTexts.get(text);
  if (rare === undefined) {
    if (rareTexts.size >= remembered) rareTexts.clear();
    rare = readRareText(plan, text);
    rareTexts.set(text, rare);
  }
  addEvidence(evidence, rare.evidence);
  return rare.value;
}

function readRareText(plan: ValuePlan, text: string): RareText {
  const evidence = noEvidence();
  const value =
    plan.kind === 'number'
      ? parseNumberText(text, plan.style, evidence)
      : parseTimeText(text, plan.style, evidence);
  // Minus zero is zero.
  return { value: value + 0, evidence };
}

function addEvidence(sum: ColumnEvidence, more: ColumnEvidence): void {
  sum.empty += more.empty;
  sum.unreadable += more.unreadable;
  sum.decimalPoint += more.decimalPoint;
  sum.decimalComma += more.decimalComma;
  sum.dayFirst += more.dayFirst;
  sum.monthFirst += more.monthFirst;
}
