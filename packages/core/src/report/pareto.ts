import { sum, valuesAt } from '../math/index.ts';
import { type Concentration, concentrationOf } from './concentration.ts';

/** Customers from the best down, and what share of revenue they bring together: the Lorenz curve, read from its upper end. */
export interface Pareto {
  /** Shares of customers, from 0 to 1, at most 201 of them. */
  readonly customerShares: readonly number[];
  /** Share of revenue of the best of them; never falls. */
  readonly revenueShares: readonly number[];
  readonly concentration: Concentration;
  /** Customers who brought something; the others are not on the curve. */
  readonly customers: number;
  /** The fewest customers who bring half of the revenue together. */
  readonly halfCustomers: number;
}

const POINTS = 200;

/** Pareto curve of positive spend at `rows`; `null` where there is none. O(n log n). */
export function paretoOf(totalSpend: Float64Array, rows: Uint32Array): Pareto | null {
  const descending = valuesAt(totalSpend, rows)
    .filter((spend) => spend > 0)
    .sort()
    .reverse();
  const concentration = concentrationOf(descending);
  if (concentration === null) return null;
  const total = sum(descending);
  const count = descending.length;
  const places = placesOnCurve(count);
  const revenueShares: number[] = [];
  let halfCustomers = 0;
  let running = 0;
  let next = 0;
  for (let place = 0; place <= count; place++) {
    if (place === places[next]) {
      // The running sum may overshoot the total by a rounding error.
      revenueShares.push(place === count ? 1 : Math.min(1, running / total));
      next++;
    }
    if (halfCustomers === 0 && running >= total / 2) halfCustomers = place;
    running += descending[place] ?? 0;
  }
  return {
    customerShares: places.map((place) => place / count),
    revenueShares,
    concentration,
    customers: count,
    halfCustomers,
  };
}

/** Whole customers, both ends among them, each once. */
function placesOnCurve(count: number): number[] {
  const points = Math.min(POINTS, count);
  return Array.from({ length: points + 1 }, (_, i) => Math.round((i * count) / points));
}
