import type { ByteSource } from '../port/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import { type BatchSink, type ColumnPlan, evidenceSince } from './batch.ts';
import { type CsvDialect, guessDialect, recordEnd, splitRecords } from './csv-dialect.ts';
import { type CsvScanner, createCsvScanner } from './csv-scanner.ts';
import { headerRecord, uniqueNames } from './header.ts';
import type { CsvLayout, ReadOptions, ReadReport, Table, TableFormat } from './table.ts';

/** Columns a text file may have; an order file has a few dozen. */
export const MAX_COLUMNS = 4096;
/** Bytes one record may take, quoted line ends included. */
const MAX_RECORD_BYTES = 8 * 1024 * 1024;
const CHUNK_BYTES = 1024 * 1024;
const SAMPLE_RECORDS = 200;
const SAMPLE_BYTES = 64 * 1024;

/** A text file as a stream of UTF-8 pieces, or in places. */
export interface TextFile {
  readonly name: string;
  /** Bytes of the file as stored, for progress. */
  readonly byteSize: number;
  readonly encoding: string;
  readonly compressed: boolean;
  /** UTF-8 bytes of the beginning, without a byte order mark; the whole file when `headComplete`. */
  readonly head: Uint8Array;
  readonly headComplete: boolean;
  /** UTF-8 pieces from the beginning; a damaged compressed file ends in its problem. */
  readonly stream: () => AsyncIterable<Result<TextPiece, Problem>>;
  /** The stored bytes are the UTF-8 bytes (after a mark of this many bytes), so that any place can be read. */
  readonly plain: { readonly source: ByteSource; readonly markBytes: number } | null;
}

export interface TextPiece {
  readonly bytes: Uint8Array;
  /** Stored bytes gone through so far. */
  readonly bytesDone: number;
}

/** Looks at the beginning of a text file: dialect, header, sample. Errors: `file-not-a-table`, `too-many-columns`, `quote-never-closed`, `file-without-rows`. */
export async function openCsv(file: TextFile): Promise<Result<Table, Problem>> {
  const dialect = guessDialect(file.head, file.headComplete);
  if (dialect === null) return err({ code: 'file-not-a-table', facts: { file: file.name } });
  const { records, openQuote } = splitRecords(file.head, 0, dialect, file.headComplete, SAMPLE_RECORDS + 20);
  if (records.length === 0) {
    const facts = { file: file.name, line: 1, rows: 0 };
    return err(openQuote ? { code: 'quote-never-closed', facts } : { code: 'file-not-a-table', facts });
  }
  const { headerAt, hasHeader } = headerRecord(records.map(({ cells }) => cells));
  const first = records[headerAt];
  if (first.cells.length > MAX_COLUMNS) {
    return err({
      code: 'too-many-columns',
      facts: { file: file.name, columns: first.cells.length, limit: MAX_COLUMNS },
    });
  }
  const body = records.slice(hasHeader ? headerAt + 1 : headerAt);
  const bodyBegin = hasHeader ? first.end : first.begin;
  const bodyLine = countLines(file.head, bodyBegin, dialect.newline);
  if (body.length === 0) {
    const facts = { file: file.name, line: bodyLine, rows: 0 };
    return err({ code: openQuote ? 'quote-never-closed' : 'file-without-rows', facts });
  }
  const header = hasHeader ? uniqueNames(first.cells) : uniqueNames(first.cells.map(() => ''));
  const bodyStart = bodyBegin + (file.plain?.markBytes ?? 0);
  const sample = body.slice(0, SAMPLE_RECORDS).map(({ cells }) => cells);
  if (file.plain !== null && !file.headComplete) {
    sample.push(...(await samplePlaces(file.plain.source, dialect, bodyStart, header.length)));
  }
  const layout: CsvLayout = {
    dialect,
    header,
    bodyStart,
    bodyLine,
    innerLineEnds: sample.some((cells) => cells.some((cell) => /[\r\n]/.test(cell))),
  };
  return ok(csvTable(file, layout, hasHeader, sample));
}

/** The table of a text file whose layout is known. */
function csvTable(
  file: TextFile,
  layout: CsvLayout,
  hasHeader: boolean,
  sample: readonly (readonly string[])[],
): Table {
  const format: TableFormat = {
    container: 'csv',
    compressed: file.compressed,
    encoding: file.encoding,
    delimiter: layout.dialect.blankRuns ? ' ' : String.fromCharCode(layout.dialect.delimiter),
    hasHeader,
    sheet: null,
  };
  return {
    file: file.name,
    format,
    header: layout.header,
    sample,
    dateColumns: [],
    byteSize: file.byteSize,
    layout: file.plain === null ? null : layout,
    read: (options) =>
      file.plain === null
        ? readStream(file, layout, options)
        : readPlaces(file.name, file.plain.source, layout, options),
  };
}

/**
 * The same table again from its layout, without looking at the file: how a thread reads parts of it. All reads are given
 * the same plans; one scanner serves them, so that the texts of one part are known in the next.
 */
export function tableOfLayout(source: ByteSource, layout: CsvLayout): Pick<Table, 'read'> {
  const scannerOf = sharedScanner(layout);
  return { read: (options) => readPlaces(source.name, source, layout, options, scannerOf) };
}

type ScannerOf = (plans: readonly ColumnPlan[], sink: BatchSink) => CsvScanner;

function sharedScanner({ dialect, header }: CsvLayout): ScannerOf {
  let scanner: CsvScanner | null = null;
  let receive: BatchSink = () => {};
  return (plans, sink) => {
    scanner ??= createCsvScanner(dialect, header.length, plans, (batch) => receive(batch));
    const shared = scanner;
    const [rowsBefore, linesBefore, evidenceBefore] = [shared.rows(), shared.lines(), shared.evidence()];
    receive = (batch) => sink({ ...batch, firstRow: batch.firstRow - rowsBefore });
    return {
      scan: shared.scan,
      rows: () => shared.rows() - rowsBefore,
      lines: () => shared.lines() - linesBefore,
      evidence: () => shared.evidence().map((all, index) => evidenceSince(evidenceBefore[index], all)),
    };
  };
}

/** Reads a plain file in chunks, each from the first byte the one before did not consume: nothing is copied. */
async function readPlaces(
  name: string,
  source: ByteSource,
  layout: CsvLayout,
  { plans, sink, onProgress, range, chunkBytes: usualBytes = CHUNK_BYTES }: ReadOptions,
  scannerOf: ScannerOf = (...what) => createCsvScanner(layout.dialect, layout.header.length, ...what),
): Promise<Result<ReadReport, Problem>> {
  const { newline } = layout.dialect;
  const scanner = scannerOf(plans, sink);
  const stop = Math.min(range?.end ?? source.size, source.size);
  const start = range?.start ?? 0;
  const begin = start > layout.bodyStart ? await nextLine(source, start, newline) : layout.bodyStart;
  let at = begin;
  let chunkBytes = usualBytes;
  while (at < stop) {
    const stored = await source.read(at, Math.min(at + chunkBytes, source.size));
    if (stored.length === 0) break;
    const atEnd = at + stored.length >= source.size;
    const chunk = atEnd ? withLineEnd(stored, newline) : stored;
    const consumed = scanChunk(scanner, chunk, stop - at, layout.dialect);
    if (consumed === 0) {
      if (atEnd || chunkBytes >= MAX_RECORD_BYTES) return err(endlessRecord(name, layout, scanner, chunk));
      chunkBytes *= 2;
      continue;
    }
    chunkBytes = usualBytes;
    at = Math.min(at + consumed, source.size);
    onProgress?.(at - begin);
  }
  return ok({ rowsRead: scanner.rows(), evidence: scanner.evidence(), begin, end: at });
}

/** Scans the records of a chunk that begin before `stop`, the one that runs over it included. */
function scanChunk(scanner: CsvScanner, chunk: Uint8Array, stop: number, dialect: CsvDialect): number {
  const last = chunk.lastIndexOf(dialect.newline) + 1;
  if (last <= stop) return last > 0 ? scanner.scan(chunk, 0, last) : 0;
  const limit = chunk.indexOf(dialect.newline, stop - 1) + 1;
  const consumed = scanner.scan(chunk, 0, limit);
  if (consumed > 0) return consumed;
  // The line end before `limit` is inside quotes. Trying the next ones in turn would read the record once for each.
  const end = recordEnd(chunk, 0, dialect);
  return end === null ? 0 : scanner.scan(chunk, 0, end);
}

/** Reads a stream of pieces; what a piece leaves unfinished goes in front of the next one. */
async function readStream(
  file: TextFile,
  layout: CsvLayout,
  { plans, sink, onProgress }: ReadOptions,
): Promise<Result<ReadReport, Problem>> {
  const { newline } = layout.dialect;
  const scanner = createCsvScanner(layout.dialect, layout.header.length, plans, sink);
  let toSkip = layout.bodyStart;
  let pending = new Uint8Array(0);
  for await (const next of file.stream()) {
    if (!next.ok) return next;
    const { bytes: piece, bytesDone } = next.value;
    const skipped = Math.min(toSkip, piece.length);
    toSkip -= skipped;
    const bytes = joined(pending, piece.subarray(skipped));
    const last = bytes.lastIndexOf(newline) + 1;
    const consumed = last > 0 ? scanner.scan(bytes, 0, last) : 0;
    pending = bytes.slice(consumed);
    if (pending.length > MAX_RECORD_BYTES) return err(endlessRecord(file.name, layout, scanner, pending));
    onProgress?.(bytesDone);
  }
  if (pending.length > 0) {
    const rest = withLineEnd(pending, newline);
    const consumed = scanner.scan(rest, 0, rest.length);
    if (consumed < rest.length)
      return err(endlessRecord(file.name, layout, scanner, rest.subarray(consumed)));
  }
  return ok({ rowsRead: scanner.rows(), evidence: scanner.evidence(), begin: 0, end: 0 });
}

/** First byte after the first line end at or after `start - 1`. */
async function nextLine(source: ByteSource, start: number, newline: number): Promise<number> {
  for (let at = start - 1; at < source.size; ) {
    const bytes = await source.read(at, Math.min(at + SAMPLE_BYTES, source.size));
    if (bytes.length === 0) break;
    const found = bytes.indexOf(newline);
    if (found >= 0) return at + found + 1;
    at += bytes.length;
  }
  return source.size;
}

/** Records around the middle and the end of a plain file, so that a late change of format is seen before the reading. */
async function samplePlaces(
  source: ByteSource,
  dialect: CsvDialect,
  bodyStart: number,
  width: number,
): Promise<(readonly string[])[]> {
  const sample: (readonly string[])[] = [];
  for (const place of [Math.floor(source.size / 2), source.size - SAMPLE_BYTES]) {
    const start = await nextLine(source, Math.max(place, bodyStart), dialect.newline);
    const bytes = await source.read(start, Math.min(start + SAMPLE_BYTES, source.size));
    const atEnd = start + bytes.length >= source.size;
    const { records } = splitRecords(bytes, 0, dialect, atEnd, SAMPLE_RECORDS / 2);
    for (const { cells } of records) if (cells.length === width) sample.push(cells);
  }
  return sample;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}

function withLineEnd(bytes: Uint8Array, newline: number): Uint8Array {
  if (bytes.length > 0 && bytes[bytes.length - 1] === newline) return bytes;
  return joined(bytes, Uint8Array.of(newline));
}

function countLines(bytes: Uint8Array, end: number, newline: number): number {
  let lines = 1;
  for (let i = 0; i < end; i++) if (bytes[i] === newline) lines++;
  return lines;
}

/** A record that does not end: its quote was never closed, or it is no record at all. */
function endlessRecord(file: string, layout: CsvLayout, scanner: CsvScanner, rest: Uint8Array): Problem {
  const facts = { file, line: layout.bodyLine + scanner.lines(), rows: scanner.rows() };
  const { openQuote } = splitRecords(rest, 0, layout.dialect, true, 1);
  if (openQuote) return { code: 'quote-never-closed', facts };
  return { code: 'record-too-long', facts: { ...facts, limitBytes: MAX_RECORD_BYTES } };
}
