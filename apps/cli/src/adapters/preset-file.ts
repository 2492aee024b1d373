import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { err, ok, type Result } from '@kesit/core/result';
import { PRESETS, parsePreset, presetById, type SegmentPreset } from '@kesit/core/segment';
import { nearest } from '../command-line/nearest.ts';
import { type Failure, failure } from '../failure.ts';
import { codeOf, readFailure } from './file-error.ts';

/** A shipped preset by its id, or one's own rules from a JSON file. */
export function loadPreset(typed: string): Result<SegmentPreset, Failure> {
  const shipped = presetById(typed);
  if (shipped !== null) return ok(shipped);
  const text = readText(typed);
  if (text === null) return err(unknownPreset(typed));
  if (!text.ok) return text;
  const preset = parsePreset(text.value);
  return preset.ok
    ? preset
    : err(failure(preset.error.code, { ...preset.error.facts, file: basename(typed) }));
}

/** The text of a file; `null` where there is none of that name. */
export function readText(path: string): Result<string, Failure> | null {
  try {
    return ok(readFileSync(path, 'utf8'));
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? null : err(readFailure(error, path));
  }
}

function unknownPreset(typed: string): Failure {
  const ids = PRESETS.map(({ id }) => id);
  const guess = nearest(typed, ids);
  const facts = { preset: typed, presets: ids.join(', ') };
  return failure('preset-unknown', guess === null ? facts : { ...facts, guess });
}
