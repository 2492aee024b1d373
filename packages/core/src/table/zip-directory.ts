import type { ByteSource } from '../port/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import { decodeUtf8 } from '../text/index.ts';

/** One file in a zip, as the central directory declares it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: 'stored' | 'deflated' | 'other';
  readonly encrypted: boolean;
  readonly checksum: number;
  readonly storedSize: number;
  /** Declared, to be checked against what really comes out. */
  readonly size: number;
  /** Of its local header, in the file. */
  readonly offset: number;
}

const END_RECORD = 0x06054b50;
const END_RECORD_BYTES = 22;
const MOST_COMMENT_BYTES = 0xffff;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_LOCATOR_BYTES = 20;
const ZIP64_END_RECORD = 0x06064b50;
const ZIP64_END_RECORD_BYTES = 56;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const MOST_DIRECTORY_BYTES = 64 * 1024 * 1024;

/**
 * The central directory at the end of a zip (PKWARE APPNOTE 4.3). Sizes come from here, so entries written with data
 * descriptors need no special care. Errors: `workbook-damaged`, `file-unreadable`.
 */
export async function readZipDirectory(source: ByteSource): Promise<Result<ZipEntry[], Problem>> {
  try {
    const place = await findDirectory(source);
    const entries = place === null ? null : readEntries(place, source.size);
    if (entries !== null) return ok(entries);
  } catch {
    return err({ code: 'file-unreadable', facts: { file: source.name } });
  }
  return err({ code: 'workbook-damaged', facts: { file: source.name, part: 'zip directory' } });
}

interface Directory {
  readonly view: DataView;
  readonly entryCount: number;
  /** Bytes in front of the archive proper, by which every declared offset is off. */
  readonly shift: number;
}

async function findDirectory(source: ByteSource): Promise<Directory | null> {
  const tailStart = Math.max(0, source.size - END_RECORD_BYTES - MOST_COMMENT_BYTES - ZIP64_LOCATOR_BYTES);
  const tail = await readView(source, tailStart, source.size);
  const at = endRecordAt(tail);
  if (at < 0) return null;
  let entryCount = tail.getUint16(at + 10, true);
  let size = tail.getUint32(at + 12, true);
  let offset = tail.getUint32(at + 16, true);
  let end = tailStart + at;
  if (entryCount === 0xffff || size === 0xffffffff || offset === 0xffffffff) {
    const locator = at - ZIP64_LOCATOR_BYTES;
    if (locator >= 0 && tail.getUint32(locator, true) === ZIP64_LOCATOR) {
      const recordAt = Number(tail.getBigUint64(locator + 8, true));
      if (recordAt + ZIP64_END_RECORD_BYTES > source.size) return null;
      const record = await readView(source, recordAt, recordAt + ZIP64_END_RECORD_BYTES);
      if (record.byteLength < ZIP64_END_RECORD_BYTES || record.getUint32(0, true) !== ZIP64_END_RECORD)
        return null;
      entryCount = Number(record.getBigUint64(32, true));
      size = Number(record.getBigUint64(40, true));
      offset = Number(record.getBigUint64(48, true));
      end = recordAt;
    }
  }
  const start = end - size;
  if (start < offset || size > MOST_DIRECTORY_BYTES || entryCount * ENTRY_BYTES > size) return null;
  return { view: await readView(source, start, end), entryCount, shift: start - offset };
}

/** Position of the end record whose comment reaches the end of the file, or failing that of the last one; -1. */
function endRecordAt(tail: DataView): number {
  let last = -1;
  for (let at = tail.byteLength - END_RECORD_BYTES; at >= 0; at--) {
    if (tail.getUint8(at) !== 0x50 || tail.getUint32(at, true) !== END_RECORD) continue;
    if (at + END_RECORD_BYTES + tail.getUint16(at + 20, true) === tail.byteLength) return at;
    if (last < 0) last = at;
  }
  return last;
}

function readEntries({ view, entryCount, shift }: Directory, fileSize: number): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let i = 0; i < entryCount; i++) {
    if (at + ENTRY_BYTES > view.byteLength || view.getUint32(at, true) !== ENTRY) return null;
    const nameEnd = at + ENTRY_BYTES + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > view.byteLength) return null;
    const entry = readEntry(view, at, nameEnd, extraEnd, shift);
    if (entry.offset + entry.storedSize > fileSize) return null;
    entries.push(entry);
    at = next;
  }
  return entries;
}

function readEntry(view: DataView, at: number, nameEnd: number, extraEnd: number, shift: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  let storedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  const wide = zip64Field(view, nameEnd, extraEnd);
  if (wide !== null) {
    let field = wide.start;
    const next = (narrow: number): number => {
      if (narrow !== 0xffffffff || field + 8 > wide.end) return narrow;
      field += 8;
      return Number(view.getBigUint64(field - 8, true));
    };
    size = next(size);
    storedSize = next(storedSize);
    offset = next(offset);
  }
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  return {
    name: decodeUtf8(bytes, at + ENTRY_BYTES, nameEnd),
    method: method === 0 ? 'stored' : method === 8 ? 'deflated' : 'other',
    encrypted: (flags & 1) !== 0,
    checksum: view.getUint32(at + 16, true),
    storedSize,
    size,
    offset: offset + shift,
  };
}

/** The extra field with sizes and offset that do not fit into 32 bits (APPNOTE 4.5.3). */
function zip64Field(view: DataView, start: number, end: number): { start: number; end: number } | null {
  for (let at = start; at + 4 <= end; ) {
    const fieldEnd = at + 4 + view.getUint16(at + 2, true);
    if (fieldEnd > end) return null;
    if (view.getUint16(at, true) === 1) return { start: at + 4, end: fieldEnd };
    at = fieldEnd;
  }
  return null;
}

async function readView(source: ByteSource, start: number, end: number): Promise<DataView> {
  const bytes = await source.read(start, end);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
