import { deflateRawSync, gunzipSync, gzipSync, inflateRawSync } from 'node:zlib';
import type { Deflate, Inflate } from '../src/port/index.ts';

export function gzip(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(gzipSync(bytes, { level: 1 }));
}

/** Expands all at once, which is fast, then hands out pieces that end at the given places. Throws as the platform's does. */
export function inflateCutAt(...places: readonly number[]): Inflate {
  return async function* (pieces, format) {
    const stored: Uint8Array[] = [];
    for await (const piece of pieces) stored.push(piece);
    const all = Buffer.concat(stored);
    const whole = new Uint8Array(format === 'gzip' ? gunzipSync(all) : inflateRawSync(all));
    let start = 0;
    for (const end of [...places, whole.length]) {
      yield whole.slice(start, end);
      start = Math.max(start, end);
    }
  };
}

/** Compresses what has come of a stream once it has ended. */
export const deflate: Deflate = async function* (pieces, format) {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  const whole = Buffer.concat(all);
  yield new Uint8Array(format === 'gzip' ? gzipSync(whole) : deflateRawSync(whole, { level: 1 }));
};
