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
  { guessed, inspection }: Pick<Draft, 'guessed' | 'inspection'>,
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
      style: role === null ? '' : styleText(mapping, column, cellsOf(inspection, column), messages),
    };
  });
}

function cellsOf({ tables }: Draft['inspection'], column: number): string[] {
  return (tables[0]?.sample ?? []).map((cells) => cells[column] ?? '').filter((cell) => cell !== '');
}

/** Year, month, day: in this order nothing has to be decided. */
const YEAR_FIRST = /^\d{4}\D/;

function styleText(
  { numberStyles, timeStyles }: Mapping,
  column: number,
  cells: readonly string[],
  messages: Messages['dataPage'],
): string {
  const number = numberStyles[column];
  const time = timeStyles[column];
  if (number !== undefined) return messages.decimal[number.decimal];
  if (time === undefined) return '';
  if (cells.length > 0 && cells.every((cell) => YEAR_FIRST.test(cell))) return messages.yearFirst;
  return time.dayFirst ? messages.dayFirst : messages.monthFirst;
}
