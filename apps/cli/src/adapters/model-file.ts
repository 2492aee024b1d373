import { readFileSync } from 'node:fs';
import { type ClusterModel, readClusterModel } from '@kesit/core/model';
import { err, type Result } from '@kesit/core/result';
import type { Failure } from '../failure.ts';
import { readFailure } from './file-error.ts';
import { sha256 } from './sha256.ts';

/** Reads a `model.json` that was written with clusters. */
export async function loadModel(path: string): Promise<Result<ClusterModel, Failure>> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return err(readFailure(error, path));
  }
  return readClusterModel(text, sha256);
}
