import type { AnalysisView } from './study.svelte.ts';

/** Tells the rows of a result from those of another: segments may change, and they are the same. */
export function dataOf(
  project: string | null,
  { rowsRead, cleaning, asOfDay, currency, totals }: AnalysisView,
): string {
  return [project, rowsRead, cleaning.kept, asOfDay, currency, totals.customers, totals.revenue].join();
}
