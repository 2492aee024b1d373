import type { AnalysisView } from '../../state/study.svelte.ts';

/** The dashboards in the order of their links; the first is where one comes in. Each is the end of an address. */
export const BOARDS = [
  'summary',
  'segments',
  'space',
  'grid',
  'revenue',
  'time',
  'cohorts',
  'concentration',
  'countries',
  'products',
] as const;
export type BoardName = (typeof BOARDS)[number];

export function isBoard(text: string | undefined): text is BoardName {
  return (BOARDS as readonly (string | undefined)[]).includes(text);
}

/** What the data would need for a dashboard. */
type Need = 'amounts' | 'dates' | 'countries' | 'products' | 'measures' | 'scores';

const NEEDS: Readonly<Partial<Record<BoardName, Need>>> = {
  space: 'measures',
  grid: 'scores',
  revenue: 'amounts',
  time: 'dates',
  cohorts: 'dates',
  concentration: 'amounts',
  countries: 'countries',
  products: 'products',
};

/** What keeps a dashboard from being drawn of this data; `null`: nothing. */
export function lackOf(board: BoardName, { totals, customers, names, mapping }: AnalysisView): Need | null {
  const need = NEEDS[board];
  if (need === undefined) return null;
  const has: Readonly<Record<Need, boolean>> = {
    amounts: totals.revenue !== null,
    dates: mapping.shape !== 'customers',
    countries: names.countries !== null,
    products: names.products !== null && totals.revenue !== null,
    measures:
      customers.recencyDays !== null && customers.orderCount !== null && customers.totalSpend !== null,
    scores: customers.recencyDays !== null && customers.orderCount !== null,
  };
  return has[need] ? null : need;
}
