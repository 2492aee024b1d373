import { type ColumnSource, codedOf, pointsOfColumns } from '@kesit/core/analysis';
import { type CodedColumns, type Coding, codedNames } from '@kesit/core/cluster';
import type { Matrix } from '@kesit/core/matrix';
import { type OpenPlacing, type OpenScope, rowsWithin } from '@kesit/core/model';
import { err, ok, type Result } from '@kesit/core/result';
import { type Failure, failure } from '../failure.ts';

/** Rows of a table as points. */
export interface TablePoints {
  readonly points: Matrix;
  readonly rows: Uint32Array;
  readonly coded: CodedColumns;
}

/** How all columns of a model of a table are made: those without a coding are numbers. */
export function codingsOf({ features, codings }: Pick<OpenPlacing, 'features' | 'codings'>): Coding[] {
  const plain = features.slice(0, features.length - codedNames(codings).length);
  return [...plain.map((column): Coding => ({ kind: 'number', column })), ...codings];
}

/** Codings of the columns that scopes look at. */
export function scopeCodings(scopes: readonly OpenScope[]): Coding[] {
  return scopes.flatMap((scope) => (scope.kind === 'segment' ? [] : codingsOf(scope)));
}

/** Rows of a table inside all scopes. A table has no segments. */
export function tableRows(source: ColumnSource, scopes: readonly OpenScope[]): Result<Uint32Array, Failure> {
  const everyRow = Uint32Array.from({ length: source.rows }, (_, row) => row);
  const rows = rowsWithin(scopes, everyRow, {
    segmentRows: () => null,
    pointsOf: (placing) => tablePoints(source, codingsOf(placing), everyRow),
  });
  return rows === null ? err(failure('model-needs-features', { features: 'segment' })) : ok(rows);
}

/** Rows with all columns known, coded; the columns must have been read. */
export function tablePoints(
  source: ColumnSource,
  codings: readonly Coding[],
  rows: Uint32Array,
): TablePoints {
  const coded = codedOf(source, codings);
  if (coded === null) throw new Error('a column is asked for that was not read');
  return { ...pointsOfColumns(coded.columns, rows), coded };
}
