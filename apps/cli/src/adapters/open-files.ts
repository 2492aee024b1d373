import { ok, type Result } from '@kesit/core/result';
import type { Failure } from '../failure.ts';
import { type FileSource, openFileSource } from './file-source.ts';

/** Opens all files for `work`, and closes them again whatever becomes of it. */
export async function withFiles<T>(
  paths: readonly string[],
  work: (sources: readonly FileSource[]) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  const opened = await openAll(paths);
  if (!opened.ok) return opened;
  try {
    return await work(opened.value);
  } finally {
    await closeAll(opened.value);
  }
}

async function openAll(paths: readonly string[]): Promise<Result<readonly FileSource[], Failure>> {
  const sources: FileSource[] = [];
  for (const path of paths) {
    const source = await openFileSource(path);
    if (!source.ok) {
      await closeAll(sources);
      return source;
    }
    sources.push(source.value);
  }
  return ok(sources);
}

async function closeAll(sources: readonly FileSource[]): Promise<void> {
  await Promise.all(sources.map((source) => source.close()));
}
