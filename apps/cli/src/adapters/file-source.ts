import { type FileHandle, open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ByteSource } from '@kesit/core/port';
import { err, ok, type Result } from '@kesit/core/result';
import { type Failure, FailureError, failure } from '../failure.ts';
import { readFailure } from './file-error.ts';

export interface FileSource extends ByteSource {
  readonly path: string;
  close(): Promise<void>;
}

/** Below this a read is a look at some place of the file; from here on it is a walk through it. */
const WALK = 262_144;

/**
 * A file on disk as a source of bytes. While a caller works on one piece of a walk through the file, the next one is
 * already being read into a second buffer; so the arrays are reused, as `ByteSource` allows.
 */
export async function openFileSource(path: string): Promise<Result<FileSource, Failure>> {
  try {
    // Looked at before it is opened: to open a pipe is to wait for its writer.
    const found = await stat(path);
    if (found.isDirectory()) return err(failure('input-is-folder', { file: path }));
    if (!found.isFile()) return err(failure('input-not-plain', { file: path }));
    const handle = await open(path, 'r');
    return ok({
      path,
      name: basename(path),
      size: found.size,
      read: walkingReader(handle, found.size, path),
      close: () => handle.close(),
    });
  } catch (error) {
    return err(readFailure(error, path));
  }
}

interface Ahead {
  readonly start: number;
  readonly end: number;
  readonly bytes: Promise<Uint8Array>;
}

function walkingReader(handle: FileHandle, size: number, path: string): ByteSource['read'] {
  const buffers = [new Uint8Array(0), new Uint8Array(0)];
  let turn = 0;
  let lastEnd = -1;
  let ahead: Ahead | null = null;

  const fill = (start: number, end: number): Promise<Uint8Array> => {
    turn = 1 - turn;
    if (buffers[turn]!.length < end - start) buffers[turn] = new Uint8Array(end - start);
    return readFully(handle, buffers[turn]!.subarray(0, end - start), start, path);
  };

  return async (from, to) => {
    const start = Math.max(0, from);
    const end = Math.min(size, to);
    if (end <= start) return new Uint8Array(0);
    const awaited: Ahead | null = ahead;
    ahead = null;
    // A read on its way must end before its buffer or its turn is used for anything else.
    const ready = awaited === null ? null : await awaited.bytes;
    const fits = ready !== null && awaited !== null && awaited.start === start && awaited.end === end;
    const bytes = fits ? ready : await fill(start, end);
    const next = Math.min(size, end + (end - start));
    if (start === lastEnd && end - start >= WALK && next > end) {
      const promise = fill(end, next);
      promise.catch(() => {}); // whoever asks for this piece hears of it
      ahead = { start: end, end: next, bytes: promise };
    }
    lastEnd = end;
    return bytes;
  };
}

async function readFully(
  handle: FileHandle,
  into: Uint8Array,
  position: number,
  path: string,
): Promise<Uint8Array> {
  let done = 0;
  try {
    while (done < into.length) {
      const { bytesRead } = await handle.read(into, done, into.length - done, position + done);
      if (bytesRead === 0) throw new FailureError(failure('input-changed', { file: path }));
      done += bytesRead;
    }
  } catch (error) {
    throw new FailureError(readFailure(error, path), error);
  }
  return into;
}
