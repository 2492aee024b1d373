import type { SourceFile } from '../adapters/source-file.ts';
import type { Draft } from './draft.ts';
import type { SavedModel } from './saved-model.ts';
import { FIRST_SETTINGS, type Settings } from './settings.ts';

/** What is stored of a study beside its analysis: enough to go on where it was left. */
export interface KeptStudy {
  readonly draft: Omit<Draft, 'files'>;
  readonly settings: Settings;
  readonly models: readonly SavedModel[];
}

export function keptStudy(
  { files: _, ...draft }: Draft,
  settings: Settings,
  models: readonly SavedModel[],
): KeptStudy {
  return { draft, settings, models };
}

/** A study as an earlier version may have stored it, with its files. */
export function readKeptStudy(
  stored: unknown,
  files: readonly SourceFile[],
): { draft: Draft; settings: Settings; models: readonly SavedModel[] } {
  const { draft, settings, models = [] } = stored as Partial<KeptStudy> & Omit<KeptStudy, 'models'>;
  return { draft: { ...draft, files }, settings: { ...FIRST_SETTINGS, ...settings }, models };
}
