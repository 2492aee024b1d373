import { err, ok, type Problem, type Result } from '../result/index.ts';

/** How a column of any kind becomes numbers; recorded with a model, so that a new row is coded the same way. Plain data. */
export type Coding =
  | { readonly kind: 'number'; readonly column: string }
  /** One column per category, 1 where the row has it. */
  | { readonly kind: 'one-hot'; readonly column: string; readonly categories: readonly string[] }
  /** The place of the category, from 0. */
  | { readonly kind: 'ordinal'; readonly column: string; readonly categories: readonly string[] };

/** What a person says of a column: `auto` is a number where it is written as one, else one-hot. */
export type WantedCoding =
  | { readonly kind: 'auto' | 'number' | 'one-hot'; readonly column: string }
  | { readonly kind: 'ordinal'; readonly column: string; readonly categories: readonly string[] };

/** A column as it was read. */
export type SourceColumn =
  | { readonly kind: 'number'; readonly values: Float64Array }
  /** Code of every row into `texts`; the empty text is missing. */
  | { readonly kind: 'text'; readonly codes: Int32Array; readonly texts: readonly string[] };

/** What the numbers of a coded column are: ordinals are never taken the logarithm of, indicators stay 0 and 1. */
export type ColumnKind = 'number' | 'ordinal' | 'indicator';

export interface CodedColumns {
  readonly names: readonly string[];
  readonly kinds: readonly ColumnKind[];
  /** NaN where the row has nothing, or a category that an order does not know. */
  readonly columns: readonly Float64Array[];
  /** Rows with a category that the coding does not know, where there are some. Of a one-hot column they have none of the categories. */
  readonly unknown: readonly { readonly column: string; readonly rows: number }[];
}

/** Of a one-hot column. */
export const MOST_CATEGORIES = 50;

/**
 * Codings of columns as they are in this data; categories of a one-hot column are those found, in the order of their letters. Errors:
 * `too-many-categories` (`column`, `found`, `limit`), `column-not-numbers` (`column`).
 */
export function fitCodings(
  wanted: readonly WantedCoding[],
  sources: readonly SourceColumn[],
): Result<Coding[], Problem> {
  const codings: Coding[] = [];
  for (const [i, want] of wanted.entries()) {
    const coding = fitCoding(want, sources[i]);
    if (!coding.ok) return coding;
    codings.push(coding.value);
  }
  return ok(codings);
}

function fitCoding(want: WantedCoding, source: SourceColumn): Result<Coding, Problem> {
  const { column } = want;
  if (want.kind === 'ordinal') return ok(want);
  const isText = source.kind === 'text' || (source.values.length > 0 && !source.values.some(Number.isFinite));
  if (want.kind === 'number' && isText) return err({ code: 'column-not-numbers', facts: { column } });
  if (source.kind === 'number') return ok({ kind: 'number', column });
  const present = new Set(source.codes);
  const categories = source.texts.filter((text, code) => text !== '' && present.has(code)).sort();
  if (categories.length <= MOST_CATEGORIES) return ok({ kind: 'one-hot', column, categories });
  const facts = { column, found: categories.length, limit: MOST_CATEGORIES };
  return err({ code: 'too-many-categories', facts });
}

/** Names of the columns that codings make: the column's own, or `column=category`. */
export function codedNames(codings: readonly Coding[]): string[] {
  return codings.flatMap((coding) =>
    coding.kind === 'one-hot'
      ? coding.categories.map((category) => `${coding.column}=${category}`)
      : [coding.column],
  );
}

/** Columns by their codings, `sources` in the same order. Text where a number is asked for is missing. */
export function codeColumns(codings: readonly Coding[], sources: readonly SourceColumn[]): CodedColumns {
  const coded = codings.map((coding, i) => codeColumn(coding, sources[i]));
  return {
    names: codedNames(codings),
    kinds: codings.flatMap(kindsOf),
    columns: coded.flatMap(({ columns }) => columns),
    unknown: codings.flatMap(({ column }, i) =>
      coded[i].unknown === 0 ? [] : [{ column, rows: coded[i].unknown }],
    ),
  };
}

function kindsOf(coding: Coding): ColumnKind[] {
  return coding.kind === 'one-hot' ? coding.categories.map(() => 'indicator') : [coding.kind];
}

function codeColumn(coding: Coding, source: SourceColumn): { columns: Float64Array[]; unknown: number } {
  if (coding.kind === 'number') {
    const numbers =
      source.kind === 'number' ? source.values : new Float64Array(source.codes.length).fill(Number.NaN);
    return { columns: [numbers], unknown: 0 };
  }
  const places = placesOf(coding.categories, source);
  const unknown = places.reduce((count, place) => count + Number(place === UNKNOWN), 0);
  if (coding.kind === 'ordinal') {
    return { columns: [Float64Array.from(places, (place) => (place < 0 ? Number.NaN : place))], unknown };
  }
  const columns = coding.categories.map((_, category) =>
    Float64Array.from(places, (place) => (place === MISSING ? Number.NaN : Number(place === category))),
  );
  return { columns, unknown };
}

const MISSING = -1;
const UNKNOWN = -2;

/** Place of every row's category. */
function placesOf(categories: readonly string[], source: SourceColumn): Int32Array {
  if (source.kind === 'number') return new Int32Array(source.values.length).fill(MISSING);
  const byText = new Map(categories.map((category, place) => [category, place]));
  const byCode = source.texts.map((text) => (text === '' ? MISSING : (byText.get(text) ?? UNKNOWN)));
  return source.codes.map((code) => byCode[code]);
}
