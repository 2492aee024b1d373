import { Readable } from 'node:stream';
import { createGunzip, createInflateRaw } from 'node:zlib';
import type { ByteSource, Inflate } from '../src/port/index.ts';

/** A file in memory that, as the port allows, hands out the same array again and again. */
export function memoryFile(bytes: Uint8Array, name = 'orders.xlsx'): ByteSource {
  let shared = new Uint8Array(0);
  return {
    name,
    size: bytes.length,
    read: (start, end) => {
      shared.fill(0xee);
      shared = new Uint8Array(bytes.subarray(start, Math.max(start, end)));
      return Promise.resolve(shared);
    },
  };
}

/** The platform's inflate in pieces of a chosen size, so that every place can be a piece's edge. */
export function inflateInPieces(pieceBytes: number): Inflate {
  return async function* (pieces, format) {
    const options = { chunkSize: Math.max(64, pieceBytes) };
    const expand = format === 'gzip' ? createGunzip(options) : createInflateRaw(options);
    const source = Readable.from(pieces);
    source.on('error', (error) => expand.destroy(error));
    source.pipe(expand);
    try {
      for await (const piece of expand as AsyncIterable<Buffer>) {
        for (let at = 0; at < piece.length; at += pieceBytes) {
          yield Uint8Array.from(piece.subarray(at, at + pieceBytes));
        }
      }
    } finally {
      source.destroy();
      expand.destroy();
    }
  };
}
