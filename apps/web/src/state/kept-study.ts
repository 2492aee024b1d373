import type { SourceFile } from '../adapters/source-file.ts';
import type { Draft } from './draft.ts';
import { FIRST_SETTINGS, type Settings } from './settings.ts';

/** What is stored of a study beside its analysis: enough to go on where it was left. */
export interface KeptStudy {
  readonly draft: Omit<Draft, 'files'>;
  readonly settings: Settings;
}

export function keptStudy({ files: _, ...draft }: Draft, settings: Settings): KeptStudy {
  return { draft, settings };
}

/** A study as an earlier version may have stored it, with its files. */
export function readKeptStudy(
  stored: unknown,
  files: readonly SourceFile[],
): { draft: Draft; settings: Settings } {
  const { draft, settings } = stored as KeptStudy;
  return { draft: { ...draft, files }, settings: { ...FIRST_SETTINGS, ...settings } };
}
