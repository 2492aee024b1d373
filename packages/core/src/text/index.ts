/** Text as bytes: the core decodes and encodes with its own tables, so that every platform gives the same. */
export { fromBase64, toBase64 } from './base64.ts';
export {
  type ByteWriter,
  byteWriter,
  writeByte,
  writeBytes,
  writeCell,
  writeCellBytes,
  writeDigits,
  writeNumber,
  writeText,
  writtenBytes,
} from './byte-writer.ts';
export {
  type CsvSink,
  endRow,
  flush,
  flushWhenFull,
  nextCell,
  writeFixed,
  writeHeader,
  writeShort,
  writeTextCell,
} from './csv-cells.ts';
export {
  createTranscoder,
  type ForeignEncoding,
  LEGACY_ENCODINGS,
  type LegacyEncoding,
  legacyToUtf8,
  type Transcoder,
} from './legacy-encoding.ts';
export { decodeUtf8, encodeUtf8, isUtf8, writeCodePoint } from './utf8.ts';
