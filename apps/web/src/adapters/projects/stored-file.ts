import type { ByteSource } from '@kesit/core/port';
import { CHUNK_BYTES, readRecord, recordName, writeRecord } from './records.ts';
import type { ProjectKey } from './sealing.ts';

/** A file kept in a project: plain data that any thread can open. */
export interface StoredFile {
  readonly name: string;
  readonly size: number;
  readonly set: string;
  /** Its place among the files of the set. */
  readonly place: number;
  readonly key: ProjectKey | null;
}

/** Chunks lie a moment in memory: readers ask for small pieces, one after the other, and go back a little. */
const CHUNKS_AT_HAND = 2;

export function storedSource(file: StoredFile): ByteSource {
  const { name, size, set, place, key } = file;
  const atHand = new Map<number, Promise<Uint8Array<ArrayBuffer>>>();
  const chunk = (number: number): Promise<Uint8Array<ArrayBuffer>> => {
    const known = atHand.get(number);
    if (known !== undefined) return known;
    const [oldest] = atHand.keys();
    if (atHand.size === CHUNKS_AT_HAND && oldest !== undefined) atHand.delete(oldest);
    const reading = readRecord(set, recordName(String(place), number), key);
    atHand.set(number, reading);
    return reading;
  };
  return {
    name,
    size,
    async read(start, end) {
      const from = Math.min(start, size);
      const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - from));
      for (let done = 0; done < bytes.length; ) {
        const position = from + done;
        const within = position % CHUNK_BYTES;
        const held = await chunk(Math.floor(position / CHUNK_BYTES));
        const piece = held.subarray(within, within + bytes.length - done);
        if (piece.length === 0) throw new Error('a stored file is shorter than it should be');
        bytes.set(piece, done);
        done += piece.length;
      }
      return bytes;
    },
  };
}

/** Writes a file into a set. */
export async function storeFile(
  source: ByteSource,
  set: string,
  place: number,
  key: ProjectKey | null,
): Promise<StoredFile> {
  await storeChunks(source, set, String(place), key);
  return { name: source.name, size: source.size, set, place, key };
}

/** Chunk by chunk, so that no more than one lies in memory. */
export async function storeChunks(
  source: ByteSource,
  set: string,
  prefix: string,
  key: ProjectKey | null,
): Promise<void> {
  for (let number = 0; number * CHUNK_BYTES < source.size; number++) {
    const start = number * CHUNK_BYTES;
    const piece = await source.read(start, Math.min(source.size, start + CHUNK_BYTES));
    // A view would be stored with everything that lies behind it.
    await writeRecord(set, { name: recordName(prefix, number), bytes: new Uint8Array(piece) }, key);
  }
}
