import { bareText, isMissingText, parseNumberText, parseTimeText } from '../table/index.ts';
import { type Mapping, ROLES, type Role } from '../transaction/index.ts';
import type { InspectedTable } from './analysis.ts';

/** What the cells of one column look like in a sample of its rows, under the role it was given. */
export interface ColumnQuality {
  readonly column: number;
  readonly role: Role;
  /** Rows looked at. */
  readonly rows: number;
  /** Cells with nothing in them, or with a word for nothing. */
  readonly empty: number;
  /** Cells that are not the number or date the role asks for. */
  readonly unreadable: number;
  /** Numbers of zero or below; `null` for texts and dates. */
  readonly notPositive: number | null;
}

/** One entry per column with a role, in the order of the mapping. It is a sample: the cleaning counts what is in all rows. */
export function sampleQuality(table: InspectedTable, mapping: Mapping): ColumnQuality[] {
  return mapping.roles.flatMap(({ role, columns }) =>
    columns.map((column) => {
      const filled = table.sample
        .map((row) => bareText(row[column] ?? ''))
        .filter((cell) => !isMissingText(cell));
      const values = filled.map((cell) => readCell(cell, column, role, mapping));
      return {
        column,
        role,
        rows: table.sample.length,
        empty: table.sample.length - filled.length,
        unreadable: values.filter(Number.isNaN).length,
        notPositive: ROLES[role].kind === 'number' ? values.filter((value) => value <= 0).length : null,
      };
    }),
  );
}

/** The number or second a cell says; 1 for texts, which can always be read. */
function readCell(cell: string, column: number, role: Role, { numberStyles, timeStyles }: Mapping): number {
  const { kind } = ROLES[role];
  if (kind === 'number') return parseNumberText(cell, numberStyles[column] ?? { decimal: '.' });
  const style = timeStyles[column];
  return kind === 'time' && style !== undefined ? parseTimeText(cell, style) : 1;
}
