import type { ClusterWarning, CodedColumns, Coding, WantedCoding } from '@kesit/core/cluster';

/** Columns of text that nobody said how to compare, and categories that a coding does not know. */
export function codingWarnings(
  coded: CodedColumns | null,
  codings: readonly Coding[] = [],
  wanted: readonly WantedCoding[] = [],
): ClusterWarning[] {
  const silently = codings.flatMap((coding, i): ClusterWarning[] =>
    coding.kind === 'one-hot' && wanted[i]?.kind === 'auto'
      ? [{ code: 'coded-one-hot', facts: { column: coding.column, count: coding.categories.length } }]
      : [],
  );
  const unknown = (coded?.unknown ?? []).map(
    ({ column, rows }): ClusterWarning => ({ code: 'unknown-category', facts: { column, rows } }),
  );
  return [...silently, ...unknown];
}
