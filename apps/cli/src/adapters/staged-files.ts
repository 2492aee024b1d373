import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { err, ok, type Result } from '@kesit/core/result';
import { type Failure, FailureError, failure } from '../failure.ts';
import { writeFailure } from './file-error.ts';
import { onLeaving } from './leaving.ts';

/**
 * Files that come into being together, or not at all. Until `commit` they lie beside their places under hidden names;
 * if the process ends before, by whatever cause, they go again, and so does a folder that was made for them.
 */
export interface StagedFiles {
  /** Makes the folder and those above it where they are missing. */
  makeFolder(path: string): Result<null, Failure>;
  /** Opens a new file; what stands at `path` stays until `commit`. A device or a pipe is written to directly. */
  create(path: string): Result<StagedFile, Failure>;
  /** Puts every file in its place, replacing older ones. */
  commit(): Result<null, Failure>;
  /** Takes everything back. */
  discard(): void;
}

export interface StagedFile {
  /** Writes all of it before it returns. */
  write(bytes: Uint8Array): void;
  /** Throws away what was written so far. */
  restart(): void;
}

interface Staged {
  readonly target: string;
  /** `null` where the target is written to directly. */
  readonly draft: string | null;
  /** `null` once it is closed: the number may belong to another file by then. */
  descriptor: number | null;
}

export function stageFiles(): StagedFiles {
  const staged: Staged[] = [];
  const folders: string[] = [];

  const discard = (): void => {
    done();
    for (const one of staged.splice(0)) {
      closeOnce(one);
      if (one.draft !== null) rmSync(one.draft, { force: true });
    }
    for (const folder of folders.splice(0).reverse()) removeIfEmpty(folder);
  };
  const done = onLeaving(discard);

  return {
    discard,
    makeFolder: (path) => {
      try {
        const first = mkdirSync(path, { recursive: true });
        if (first !== undefined) folders.push(...foldersBetween(resolve(first), resolve(path)));
        return ok(null);
      } catch (error) {
        return err(writeFailure(error, path));
      }
    },
    create: (path) => {
      const place = placeOf(path);
      if (!place.ok) return place;
      const { target, direct } = place.value;
      const draft = direct ? null : join(dirname(target), `.${basename(target)}.${process.pid}.part`);
      try {
        const descriptor = openSync(draft ?? target, 'w');
        staged.push({ target, draft, descriptor });
        return ok(writerOf(descriptor, draft !== null, path));
      } catch (error) {
        return err(writeFailure(error, path));
      }
    },
    commit: () => {
      const failed = moveAll(staged);
      if (failed !== null) return err(failed);
      staged.length = 0;
      folders.length = 0;
      done();
      return ok(null);
    },
  };
}

/** Where a path leads in the end, and whether that is something that must not be replaced. */
function placeOf(path: string): Result<{ target: string; direct: boolean }, Failure> {
  let found: Stats;
  let target: string;
  try {
    target = realpathSync(path);
    found = statSync(target);
  } catch {
    return ok({ target: resolve(path), direct: false });
  }
  if (found.isDirectory()) return err(failure('output-is-folder', { path }));
  return ok({ target, direct: !found.isFile() });
}

/** Renames every draft to its target. When one cannot be moved, what was moved before is moved back. */
function moveAll(staged: readonly Staged[]): Failure | null {
  const undo: (() => void)[] = [];
  const keep: string[] = [];
  for (const one of staged) {
    const { target, draft } = one;
    try {
      closeOnce(one);
      if (draft === null) continue;
      const older = `${draft}.older`;
      if (moveIfThere(target, older)) {
        keep.push(older);
        undo.push(() => renameSync(older, target));
      }
      renameSync(draft, target);
      undo.push(() => renameSync(target, draft));
    } catch (error) {
      for (const step of undo.reverse()) step();
      return writeFailure(error, target);
    }
  }
  for (const older of keep) rmSync(older, { force: true });
  return null;
}

function moveIfThere(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

function writerOf(descriptor: number, seekable: boolean, path: string): StagedFile {
  let end = 0;
  return {
    write(bytes) {
      try {
        for (let at = 0; at < bytes.length; ) {
          const written = writeSync(descriptor, bytes, at, bytes.length - at, seekable ? end : null);
          at += written;
          end += written;
        }
      } catch (error) {
        throw new FailureError(writeFailure(error, path), error);
      }
    },
    restart() {
      if (seekable) ftruncateSync(descriptor, 0);
      end = 0;
    },
  };
}

/** `a/b`, `a/b/c` for first `a/b` and last `a/b/c`. */
function foldersBetween(first: string, last: string): string[] {
  const all = [last];
  for (let at = last; at !== first && at !== dirname(at); ) {
    at = dirname(at);
    all.unshift(at);
  }
  return all;
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Somebody else has put something into it in the meantime.
  }
}

function closeOnce(one: Staged): void {
  if (one.descriptor === null) return;
  const descriptor = one.descriptor;
  one.descriptor = null;
  closeSync(descriptor);
}
