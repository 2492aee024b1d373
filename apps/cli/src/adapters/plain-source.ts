import { fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import type { ByteSource } from '@kesit/core/port';

/**
 * A file read by the thread itself, one reused buffer for all reads: for a thread that has nothing else to do while the disk
 * is at work. The descriptor lives as long as the thread.
 */
export function openPlainSource(path: string): ByteSource {
  const descriptor = openSync(path, 'r');
  const { size } = fstatSync(descriptor);
  let buffer = new Uint8Array(0);
  return {
    name: basename(path),
    size,
    read: async (start, end) => {
      const length = Math.max(0, Math.min(end, size) - start);
      if (buffer.length < length) buffer = new Uint8Array(length);
      let done = 0;
      while (done < length) {
        const bytes = readSync(descriptor, buffer, done, length - done, start + done);
        if (bytes === 0) break;
        done += bytes;
      }
      return buffer.subarray(0, done);
    },
  };
}
