/**
 * Files become tables, tables become columns. Readers take bytes in pieces and fill dictionary-encoded columns batch by
 * batch; a file never exists as text. CSV and workbooks are read by our own scanners, Parquet by hyparquet.
 */
export {
  type Batch,
  type BatchSink,
  type ColumnEvidence,
  type ColumnPlan,
  type MarkedLines,
  noEvidence,
  writeMarkedRows,
} from './batch.ts';
export { bareText, isMissingText } from './cell-text.ts';
export { crc32 } from './crc32.ts';
export { tableOfLayout } from './csv.ts';
export { currencyOfMark, isCurrencyMark } from './currency-mark.ts';
export {
  createDictionary,
  type Dictionary,
  hashBytes,
  internBytes,
  internText,
  mergeDictionary,
  textOf,
} from './dictionary.ts';
export { type DistinctTexts, distinctTexts } from './distinct-texts.ts';
export { DEFAULT_LIMITS, type ExpansionLimits } from './expansion.ts';
export { guessNumberStyle, type NumberStyleGuess } from './guess-number-style.ts';
export { guessTimeStyle, type TimeStyleGuess, type TimeStyleHints } from './guess-time-style.ts';
export { foldLetters } from './letter-fold.ts';
export { createLineLog, type LineLog } from './line-log.ts';
export type { NumberStyle } from './number-style.ts';
export { type OpenOptions, openTables } from './open.ts';
export { parseNumberBytes, parseTimeBytes } from './parse-bytes.ts';
export { parseNumberText } from './parse-number.ts';
export { parseTimeText } from './parse-time.ts';
export type { CsvLayout, ReadOptions, ReadReport, Table, TableFormat } from './table.ts';
export type { TimeStyle } from './time-style.ts';
