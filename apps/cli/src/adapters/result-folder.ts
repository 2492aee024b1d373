import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '@kesit/core/result';
import { type Failure, failure } from '../failure.ts';
import { type StagedFile, type StagedFiles, stageFiles } from './staged-files.ts';

/** The files of a run, in the order they are named. */
export const RESULT_FILES = [
  'summary.json',
  'customers.csv',
  'segments.csv',
  'countries.csv',
  'products.csv',
  'rejected.csv',
] as const;

export type ResultFile = (typeof RESULT_FILES)[number];

export interface ResultFolder<Name extends string = ResultFile> {
  readonly files: Readonly<Record<Name, StagedFile>>;
  commit(): Result<null, Failure>;
  discard(): void;
}

/** Opens all files of a run before the work begins, so that a folder that cannot be written to is known at once. */
export function openResultFolder<Name extends string>(
  folder: string,
  inputs: readonly string[],
  names: readonly Name[],
): Result<ResultFolder<Name>, Failure> {
  const staged = stageFiles();
  const files = openFiles(staged, folder, inputs, names);
  if (files.ok) return ok({ files: files.value, commit: staged.commit, discard: staged.discard });
  staged.discard();
  return files;
}

function openFiles<Name extends string>(
  staged: StagedFiles,
  folder: string,
  inputs: readonly string[],
  names: readonly Name[],
): Result<ResultFolder<Name>['files'], Failure> {
  const made = staged.makeFolder(folder);
  if (!made.ok) return made;
  const read = new Set(inputs.map((path) => realpathSync(path)));
  const files: Partial<Record<Name, StagedFile>> = {};
  for (const name of names) {
    const path = join(folder, name);
    if (existsSync(path) && read.has(realpathSync(path))) return err(failure('output-is-input', { path }));
    const file = staged.create(path);
    if (!file.ok) return file;
    files[name] = file.value;
  }
  return ok(files as Record<Name, StagedFile>);
}
