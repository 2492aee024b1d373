import { type Coding, MOST_CATEGORIES, type SourceColumn, type WantedCoding } from '../cluster/index.ts';
import type { CustomerBase, OwnColumn } from '../customer/index.ts';
import type { ByteSource, Inflate } from '../port/index.ts';
import { ok, type Problem, type Result } from '../result/index.ts';
import { guessNumberStyle } from '../table/index.ts';
import type { AnalysisRequest } from './analysis.ts';
import { type ColumnSource, MOSTLY_NUMBERS } from './column-source.ts';
import type { MappedTable } from './inspect.ts';
import { readOwnColumns } from './read-own-columns.ts';

/**
 * Columns that no role asks for and all tables have, by customer: numbers, and texts of at most 50 categories. What is written in
 * more ways (names, addresses) is not kept. The files are read once more, where there are such columns. Errors: those of reading.
 */
export async function keepOwnColumns(
  sources: readonly ByteSource[],
  request: AnalysisRequest,
  tables: readonly MappedTable[],
  ids: readonly string[],
  inflate: Inflate,
): Promise<Result<OwnColumn[], Problem>> {
  const wanted = ownNames(tables).map((column): WantedCoding => ({ kind: 'auto', column }));
  if (wanted.length === 0) return ok([]);
  const read = await readOwnColumns(sources, request, wanted, ids, inflate);
  if (!read.ok) return read;
  return ok(
    wanted.flatMap((want) => {
      const column = read.value.columnOf(want);
      return column === null || !isUseful(column) ? [] : [{ name: want.column, ...column }];
    }),
  );
}

function ownNames(tables: readonly MappedTable[]): string[] {
  const [{ table, mapping }] = tables;
  const taken = new Set(mapping.roles.flatMap(({ columns }) => columns));
  return table.header.filter(
    (name, place) =>
      name.trim() !== '' &&
      !taken.has(place) &&
      tables.every((one) => one.table.header.includes(name)) &&
      new Set(table.sample.map((row) => row[place])).size > 1 &&
      (isNumbers(table.sample, place) || isFew(table.sample, place)),
  );
}

function isNumbers(sample: MappedTable['table']['sample'], place: number): boolean {
  return guessNumberStyle(sample.map((row) => row[place])).readable >= MOSTLY_NUMBERS;
}

/** Different texts grow with the rows of a column of names: nobody wants those in memory. */
function isFew(sample: MappedTable['table']['sample'], place: number): boolean {
  return new Set(sample.map((row) => row[place])).size <= MOST_CATEGORIES;
}

function isUseful(column: SourceColumn): boolean {
  if (column.kind === 'number') return column.values.some(Number.isFinite);
  return column.texts.length > 2 && column.texts.length <= MOST_CATEGORIES + 1;
}

/** Columns of one's own that were kept, as they are asked for; `null`: there are none. */
export function ownSource({ customers, own }: Pick<CustomerBase, 'customers' | 'own'>): ColumnSource | null {
  if (own === undefined || own.length === 0) return null;
  const find = (name: string): OwnColumn | undefined =>
    own.find((one) => foldedName(one.name) === foldedName(name));
  return {
    rows: customers.count,
    columnOf(want) {
      const column = find(want.column);
      if (column === undefined) return null;
      return isByCategory(want) && column.kind === 'number' ? asTexts(column.values) : column;
    },
    nameOf: (name) => find(name)?.name ?? name,
  };
}

function foldedName(name: string): string {
  return name.trim().toLowerCase();
}

function isByCategory({ kind }: WantedCoding | Coding): boolean {
  return kind === 'one-hot' || kind === 'ordinal';
}

function asTexts(values: Float64Array): SourceColumn {
  const texts = [
    '',
    ...[...new Set(values)]
      .filter(Number.isFinite)
      .sort((a, b) => a - b)
      .map(String),
  ];
  const codeOf = new Map(texts.map((text, code) => [text, code]));
  const codes = Int32Array.from(values, (value) => codeOf.get(String(value)) ?? 0);
  return { kind: 'text', codes, texts };
}
