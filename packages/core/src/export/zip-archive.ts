import type { Deflate } from '../port/index.ts';
import { crc32 } from '../table/index.ts';
import { encodeUtf8 } from '../text/index.ts';
import {
  dataDescriptor,
  directoryEnd,
  directoryRecord,
  LARGEST_NARROW,
  localHeader,
  type ZipEntry,
} from './zip-records.ts';

/** A file to be put into an archive. Pieces may share one array: each is used up before the next is asked for. */
export interface ArchivedFile {
  /** Path with `/`. */
  readonly name: string;
  readonly pieces: Iterable<Uint8Array>;
}

/**
 * A zip archive of deflated files (PKWARE APPNOTE 6.3), written in one go: nothing is held but the piece at hand, sizes stand
 * behind the data, and what is larger than 4 GB goes by zip64. The same files give the same bytes.
 */
export async function* zipArchive(
  files: Iterable<ArchivedFile>,
  deflate: Deflate,
): AsyncGenerator<Uint8Array, void> {
  const entries: ZipEntry[] = [];
  let at = 0;
  const counted = (piece: Uint8Array): Uint8Array => {
    at += piece.length;
    return piece;
  };
  for (const file of files) {
    const opened: ZipEntry = { ...UNKNOWN, name: encodeUtf8(file.name), offset: at };
    yield counted(localHeader(opened));
    yield counted(opened.name);
    const before = { checksum: 0, size: 0 };
    const start = at;
    for await (const piece of deflate(measured(file.pieces, before), 'deflate-raw')) yield counted(piece);
    const entry = widened({ ...opened, ...before, compressedSize: at - start });
    entries.push(entry);
    yield counted(dataDescriptor(entry));
  }
  const start = at;
  for (const entry of entries) yield counted(directoryRecord(entry));
  const zip64 = at > LARGEST_NARROW || entries.length >= 0xffff;
  yield directoryEnd({ entries: entries.length, start, size: at - start, zip64 });
}

const UNKNOWN = {
  method: 'deflated',
  checksum: 0,
  size: 0,
  compressedSize: 0,
  hasDescriptor: true,
  zip64: false,
} as const;

/** Copies, because whoever compresses may still hold a piece when the next one is written over it. */
async function* measured(
  pieces: Iterable<Uint8Array>,
  sum: { checksum: number; size: number },
): AsyncGenerator<Uint8Array, void> {
  for (const piece of pieces) {
    sum.checksum = crc32(piece, sum.checksum);
    sum.size += piece.length;
    yield piece.slice();
  }
}

function widened(entry: ZipEntry): ZipEntry {
  const largest = Math.max(entry.size, entry.compressedSize, entry.offset);
  return { ...entry, zip64: largest > LARGEST_NARROW };
}
