import { once } from 'node:events';
import type { Gunzip, InflateRaw } from 'node:zlib';
import type { Inflate } from '@kesit/core/port';

const CHUNK = 1_048_576;

/**
 * Expansion by zlib, on its own thread, while the caller works on the piece before. A piece is asked for only when the one
 * before has been taken in, so sources may reuse their arrays. Damaged and cut-off streams reject.
 */
export const inflate: Inflate = async function* inflate(pieces, format) {
  // Few files are compressed, and loading it takes longer than many a file.
  const { createGunzip, createInflateRaw } = await import('node:zlib');
  const stream =
    format === 'gzip' ? createGunzip({ chunkSize: CHUNK }) : createInflateRaw({ chunkSize: CHUNK });
  feed(pieces, stream).catch((error: unknown) => stream.destroy(error as Error));
  for await (const bytes of stream) yield bytes as Uint8Array;
};

async function feed(pieces: AsyncIterable<Uint8Array>, stream: Gunzip | InflateRaw): Promise<void> {
  const closed = once(stream, 'close').then(
    () => 'closed' as const,
    () => 'closed' as const,
  );
  for await (const piece of pieces) {
    if ((await Promise.race([written(stream, piece), closed])) === 'closed') return;
  }
  stream.end();
}

/** Settles when zlib has taken all of the piece in. */
function written(stream: Gunzip | InflateRaw, piece: Uint8Array): Promise<'written' | 'closed'> {
  return new Promise((resolve) => {
    stream.write(piece, (error) => resolve(error ? 'closed' : 'written'));
  });
}
