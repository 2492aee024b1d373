import {
  type Analysis,
  countryTable,
  type Findings,
  productTable,
  type RejectedSink,
  segmentTable,
  summarize,
} from '@kesit/core/analysis';
import { customerTable, type TableData, type TableName, writeTableCsv } from '@kesit/core/export';
import { countrySegments, productSegments } from '@kesit/core/segment';
import { type Locale, loadWords, type Words, warningText } from '@kesit/core/words';
import { version } from '../../package.json';
import type { ResultFile } from '../result-file.ts';
import type { AnalysisView } from './compute-api.ts';

/** An analysis as the worker keeps it. */
export interface KeptAnalysis {
  readonly analysis: Analysis;
  readonly findings: Findings;
  /** The rows left out, as `rejected.csv`. */
  readonly rejected: () => Blob | Promise<Blob>;
  readonly run: AnalysisView['run'];
  /** Tells this analysis from the ones before and after it. */
  readonly edition: number;
}

/** Writes one of the result files; the same functions in the same order as the command line. */
export async function writeResultFile(kept: KeptAnalysis, name: ResultFile, locale: Locale): Promise<Blob> {
  if (name === 'rejected.csv') return kept.rejected();
  const out = createBlobWriter(name === 'summary.json' ? 'application/json' : CSV);
  if (name === 'summary.json') out.write(new TextEncoder().encode(await summaryText(kept, locale)));
  else writeTableCsv(resultTable(kept, TABLES[name], await loadWords(locale)), out.write);
  return out.blob();
}

const TABLES = {
  'customers.csv': 'customers',
  'segments.csv': 'segments',
  'countries.csv': 'countries',
  'products.csv': 'products',
} as const satisfies Partial<Record<ResultFile, TableName>>;

/** One of the tables every result has. */
export function resultTable({ analysis, findings }: KeptAnalysis, name: TableName, words: Words): TableData {
  const { base, currency } = analysis;
  const { customerValues, segments } = findings;
  switch (name) {
    case 'customers':
      return customerTable({ ...analysis, customers: base.customers, customerValues }, words);
    case 'segments':
      return segmentTable(segments, words, currency);
    case 'countries':
      return countryTable(countrySegments(base), words, currency);
    case 'products':
      return productTable(productSegments(base), words, currency);
  }
}

async function summaryText({ analysis, findings, run }: KeptAnalysis, locale: Locale): Promise<string> {
  const words = await loadWords(locale);
  const summary = summarize(analysis, {
    locale,
    warningText: (warning) => warningText(warning, words),
    version,
    milliseconds: run.milliseconds,
    // A tab cannot know; the summary then says null.
    peakMemoryBytes: Number.NaN,
    findings,
  });
  return `${JSON.stringify(summary, null, 2)}\n`;
}

export interface BlobWriter extends RejectedSink {
  blob(): Blob;
}

export const CSV = 'text/csv;charset=utf-8';
/** The browser keeps a blob outside the worker's memory, on disk when it is large. */
const PART_BYTES = 8 * 1024 * 1024;

/** Takes a file piece by piece. Pieces are copied: whoever writes uses the array again. */
export function createBlobWriter(type: string = CSV): BlobWriter {
  let parts: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const close = (): void => {
    if (bytes > 0) parts.push(new Blob(pieces));
    pieces = [];
    bytes = 0;
  };
  return {
    write(piece) {
      pieces.push(new Uint8Array(piece));
      bytes += piece.length;
      if (bytes >= PART_BYTES) close();
    },
    restart() {
      parts = [];
      pieces = [];
      bytes = 0;
    },
    blob() {
      close();
      return new Blob(parts, { type });
    },
  };
}
