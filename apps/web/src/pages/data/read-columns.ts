import type { Mapping, Role } from '@kesit/core/transaction';
import type { Messages } from '../../i18n/messages.ts';
import type { Draft } from '../../state/draft.ts';
import { reasonFor, type ShownReason } from '../../state/reason-for.ts';

/** One column of the file as it was read. */
export interface ReadColumn {
  readonly name: string;
  /** `null`: not used. */
  readonly role: Role | null;
  readonly reason: ShownReason | null;
  /** 0-1; `null` for what a person said or nobody needs. */
  readonly confidence: number | null;
  /** How its cells are written; empty where that is no question. */
  readonly style: string;
}

export function readColumns(
  { header, mapping }: { readonly header: readonly string[]; readonly mapping: Mapping },
  { guessed }: Pick<Draft, 'guessed'>,
  messages: Messages['dataPage'],
): ReadColumn[] {
  return header.map((name, column) => {
    const role = mapping.roles.find(({ columns }) => columns.includes(column))?.role ?? null;
    const guess = guessed?.roles.find((one) => one.role === role && one.columns.includes(column));
    return {
      name,
      role,
      reason: reasonFor({ guessed }, column, role),
      confidence: guess?.confidence ?? null,
      style: role === null ? '' : styleText(mapping, column, messages),
    };
  });
}

function styleText(
  { numberStyles, timeStyles }: Mapping,
  column: number,
  messages: Messages['dataPage'],
): string {
  const number = numberStyles[column];
  const time = timeStyles[column];
  if (number !== undefined) return messages.decimal[number.decimal];
  return time === undefined ? '' : time.dayFirst ? messages.dayFirst : messages.monthFirst;
}
