import type { ByteSource, Inflate } from '../port/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import { crc32 } from './crc32.ts';
import { type ExpansionLimits, expandsTooFar } from './expansion.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** A zip file whose directory has been read, and how far its parts have expanded so far. */
export interface ZipArchive {
  readonly source: ByteSource;
  readonly inflate: Inflate;
  readonly limits: ExpansionLimits;
  /** By part name, in small letters and without a leading slash. */
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** Real bytes each part has expanded to. */
  readonly expanded: Map<ZipEntry, number>;
}

/** What the receiver of a part's bytes wants next: more of them, or no more, or it found something wrong. */
export type Wish = 'more' | 'enough' | Problem;

const PIECE_BYTES = 256 * 1024;

/** Errors: `workbook-damaged` when the directory makes no sense, `workbook-encrypted`. */
export async function openZip(
  source: ByteSource,
  inflate: Inflate,
  limits: ExpansionLimits,
): Promise<Result<ZipArchive, Problem>> {
  const directory = await readZipDirectory(source);
  if (!directory.ok) return directory;
  const entries = new Map<string, ZipEntry>();
  for (const entry of directory.value) {
    if (entry.encrypted) return err({ code: 'workbook-encrypted', facts: { file: source.name } });
    entries.set(partKey(entry.name), entry);
  }
  return ok({ source, inflate, limits, entries, expanded: new Map() });
}

export function findPart(archive: ZipArchive, path: string): ZipEntry | null {
  return archive.entries.get(partKey(path)) ?? null;
}

/** Part names differ neither by case nor by the slash some writers begin them with (ECMA-376 part 2, 6.2.2). */
function partKey(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/**
 * Expands a part piece by piece into `take`, until it has enough. A part read to its end has been checked against its
 * checksum. `bytesDone` counts stored bytes. Errors: `workbook-damaged`, `expands-too-far`, `file-unreadable`.
 */
export async function expandPart(
  archive: ZipArchive,
  entry: ZipEntry,
  take: (piece: Uint8Array, bytesDone: number) => Wish,
): Promise<Problem | null> {
  for await (const piece of partPieces(archive, entry)) {
    if (!piece.ok) return piece.error;
    const wish = take(piece.value.bytes, piece.value.bytesDone);
    if (wish !== 'more') return wish === 'enough' ? null : wish;
  }
  return null;
}

export interface PartPiece {
  readonly bytes: Uint8Array;
  /** Stored bytes gone through. */
  readonly bytesDone: number;
}

/** The pieces of a part as they are asked for; a problem is the last of them. Errors as those of `expandPart`. */
export async function* partPieces(
  archive: ZipArchive,
  entry: ZipEntry,
): AsyncGenerator<Result<PartPiece, Problem>> {
  const { source, limits } = archive;
  const progress = { bytesDone: 0, unreadable: false };
  const broken = (): Result<never, Problem> =>
    err(progress.unreadable ? unreadable(archive) : damaged(archive, entry));
  const data = entry.method === 'other' ? null : await dataStart(archive, entry, progress);
  if (data === null) {
    yield broken();
    return;
  }
  const stored = storedPieces(source, data, entry, progress);
  const pieces = entry.method === 'stored' ? stored : archive.inflate(asGzip(stored, entry), 'gzip');
  const iterator = pieces[Symbol.asyncIterator]();
  let expanded = 0;
  let checksum = 0;
  let over = false;
  try {
    for (;;) {
      const next = await nextPiece(iterator);
      over = next === null || next.done === true;
      if (next === null || next.done === true) {
        const whole = entry.method === 'deflated' || (expanded === entry.size && checksum === entry.checksum);
        if (next === null || !whole) yield broken();
        return;
      }
      const bytes = next.value;
      expanded += bytes.length;
      if (entry.method === 'stored') checksum = crc32(bytes, checksum);
      archive.expanded.set(entry, Math.max(expanded, archive.expanded.get(entry) ?? 0));
      if (expandsTooFar(limits, entry.storedSize, expanded) || totalBytes(archive) > limits.maxBytes) {
        const { maxBytes, maxRatio } = limits;
        const facts = { file: source.name, part: entry.name, maxBytes, maxRatio };
        yield err({ code: 'expands-too-far', facts });
        return;
      }
      yield ok({ bytes, bytesDone: progress.bytesDone });
    }
  } finally {
    if (!over) await iterator.return?.().catch(() => undefined);
  }
}

export function damagedPart(file: string, part: string): Problem {
  return { code: 'workbook-damaged', facts: { file, part } };
}

function damaged(archive: ZipArchive, entry: ZipEntry): Problem {
  return damagedPart(archive.source.name, entry.name);
}

function unreadable(archive: ZipArchive): Problem {
  return { code: 'file-unreadable', facts: { file: archive.source.name } };
}

/** Real bytes of all parts, whatever the directory declares. */
function totalBytes(archive: ZipArchive): number {
  let total = 0;
  for (const bytes of archive.expanded.values()) total += bytes;
  return total;
}

/** `null` when the stream turns out to be damaged, or the file could not be read. */
async function nextPiece(iterator: AsyncIterator<Uint8Array>): Promise<IteratorResult<Uint8Array> | null> {
  try {
    return await iterator.next();
  } catch {
    return null;
  }
}

interface Progress {
  /** Stored bytes handed out. */
  bytesDone: number;
  /** The file itself could not be read. */
  unreadable: boolean;
}

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;

/** Where the bytes of a part begin; `null` when its header is not where the directory says. */
async function dataStart(archive: ZipArchive, entry: ZipEntry, progress: Progress): Promise<number | null> {
  const { source } = archive;
  let bytes: Uint8Array;
  try {
    bytes = await source.read(entry.offset, entry.offset + LOCAL_HEADER_BYTES);
  } catch {
    progress.unreadable = true;
    return null;
  }
  if (bytes.length < LOCAL_HEADER_BYTES) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (view.getUint32(0, true) !== LOCAL_HEADER) return null;
  const start = entry.offset + LOCAL_HEADER_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
  return start + entry.storedSize <= source.size ? start : null;
}

async function* storedPieces(
  source: ByteSource,
  start: number,
  entry: ZipEntry,
  progress: Progress,
): AsyncGenerator<Uint8Array> {
  const end = start + entry.storedSize;
  for (let at = start; at < end; ) {
    let piece: Uint8Array;
    try {
      // A copy: a stream may still hold this piece when it asks for the next one.
      piece = (await source.read(at, Math.min(end, at + PIECE_BYTES))).slice();
      if (piece.length === 0) throw new Error('the file became shorter');
    } catch (error) {
      progress.unreadable = true;
      throw error;
    }
    at += piece.length;
    progress.bytesDone = at - start;
    yield piece;
  }
}

const GZIP_HEADER = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];

/**
 * A deflated part dressed as a gzip member (RFC 1952), so that the platform's own code checks its checksum and length
 * while it expands: damage never goes unseen, at no cost here.
 */
async function* asGzip(stored: AsyncGenerator<Uint8Array>, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  yield Uint8Array.from(GZIP_HEADER);
  yield* stored;
  const trailer = new DataView(new ArrayBuffer(8));
  trailer.setUint32(0, entry.checksum, true);
  trailer.setUint32(4, entry.size % 2 ** 32, true);
  yield new Uint8Array(trailer.buffer);
}
