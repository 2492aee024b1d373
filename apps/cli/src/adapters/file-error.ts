import { basename } from 'node:path';
import { type Failure, FailureError, failure } from '../failure.ts';

/** What the operating system said, as a failure of reading. */
export function readFailure(error: unknown, path: string): Failure {
  if (error instanceof FailureError) return error.failure;
  const facts = { file: path };
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return failure('input-not-found', facts);
    case 'EISDIR':
      return failure('input-is-folder', facts);
    case 'EACCES':
    case 'EPERM':
      return failure('input-forbidden', facts);
    default:
      return failure('input-failed', { ...facts, reason: reasonOf(error) });
  }
}

/** The same for writing. */
export function writeFailure(error: unknown, path: string): Failure {
  if (error instanceof FailureError) return error.failure;
  const facts = { path };
  switch (codeOf(error)) {
    case 'ENOENT':
      return failure('output-no-folder', facts);
    case 'EEXIST':
    case 'ENOTDIR':
      return failure('output-is-file', facts);
    case 'EISDIR':
    case 'ENOTEMPTY':
      return failure('output-is-folder', facts);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return failure('output-forbidden', facts);
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return failure('output-no-space', facts);
    default:
      return failure('output-failed', { ...facts, reason: reasonOf(error) });
  }
}

/** `EACCES` and the like; an empty text for errors that do not come from the operating system. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code !== '') return code;
  return error instanceof Error ? error.message : basename(String(error));
}
