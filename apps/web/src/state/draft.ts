import type { Inspection } from '@kesit/core/analysis';
import type { Mapping, Role, Shape } from '@kesit/core/transaction';
import type { SourceFile } from '../adapters/source-file.ts';
import { type Given, rolesByColumn, withRole } from './mapping-choice.ts';

/** Files as they were understood, and what a person corrected. */
export interface Draft {
  readonly files: readonly SourceFile[];
  readonly inspection: Inspection;
  readonly shape: Shape;
  readonly sheet: string | null;
  /** The role of every column once one was corrected; empty while all of them are guessed. */
  readonly given: Given;
  /** What was guessed before: the reasons of the columns nobody touched. */
  readonly guessed: Mapping | null;
  /** Sheets of a workbook that have rows. */
  readonly sheets: readonly string[];
  /** Where somebody knows it without being told by the file. */
  readonly currency: string | null;
}

/** What a person said of the files as a whole; `null` is left to be guessed. */
export type Reading = Pick<Draft, 'sheet'> & { readonly shape: Shape | null };

export const AS_GUESSED: Reading = { shape: null, sheet: null };

export function firstDraft(
  files: readonly SourceFile[],
  inspection: Inspection,
  currency: string | null,
): Draft {
  const sheets = inspection.tables.flatMap(({ format }) => (format.sheet === null ? [] : [format.sheet]));
  return { files, sheets, currency, ...guessedDraft(inspection, AS_GUESSED) };
}

/** The draft read in another way, its columns guessed anew. */
export function rereadDraft(draft: Draft, inspection: Inspection, reading: Reading): Draft {
  return { ...draft, ...guessedDraft(inspection, reading) };
}

function guessedDraft(inspection: Inspection, { shape, sheet }: Reading) {
  const { mapping } = inspection;
  return { inspection, guessed: mapping, given: {}, sheet, shape: shape ?? mapping?.shape ?? 'order-lines' };
}

/** The draft with one column corrected; what that means for the whole is still to be asked. */
export function correctedDraft(draft: Draft, column: number, role: Role | null): Draft {
  const given = withRole(headerOf(draft), rolesOf(draft), draft.shape, { column, role });
  return { ...draft, given };
}

function headerOf({ inspection }: Draft): readonly string[] {
  return inspection.tables[0]?.header ?? [];
}

/** The role of every column, `null` where it has none. */
export function rolesOf(draft: Draft): readonly (Role | null)[] {
  return rolesByColumn(headerOf(draft), draft.guessed, draft.given);
}

export function namesOfFiles({ files }: Pick<Draft, 'files'>): string[] {
  return files.map(({ name }) => name);
}
