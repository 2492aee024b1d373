import type { CustomerBase } from '../customer/index.ts';
import { canScore } from '../segment/index.ts';
import type { BusinessMetrics } from './metrics.ts';

export type Offering =
  | 'rfm-segments'
  | 'monetary'
  | 'clusters'
  | 'churn-and-value-models'
  | 'campaign-tests'
  | 'seasonality'
  | 'returns'
  | 'discounts'
  | 'channels'
  | 'products'
  | 'countries';

export type SufficiencyReasonCode =
  | 'customers-few'
  | 'period-short'
  | 'repeat-buyers-few'
  | 'recency-missing'
  | 'orders-missing'
  | 'amounts-missing'
  | 'dates-missing'
  | 'returns-missing'
  | 'returns-none'
  | 'discounts-missing'
  | 'channels-missing'
  | 'products-missing'
  | 'products-few'
  | 'countries-missing'
  | 'countries-few';

export interface SufficiencyReason {
  readonly code: SufficiencyReasonCode;
  /** What would be enough and what there is, in customers, buyers, months, products, countries; `null` for what is missing. */
  readonly needed: number | null;
  readonly found: number | null;
}

/** Can this data carry it: yes, with care, or not at all. */
export interface Sufficiency {
  readonly offering: Offering;
  readonly verdict: 'yes' | 'limited' | 'no';
  /** Why not `yes`, the gravest first. */
  readonly reasons: readonly SufficiencyReason[];
}

/** Where "with care" begins and where "yes" does. */
interface Need {
  readonly least: number;
  readonly enough: number;
}

/**
 * What each offering asks of the data.
 *
 * - Segments: below 5 customers quintiles are empty, below 100 a cell of the grid holds fewer than four.
 * - Models: 1,000 customers and 6 months, with care from 500 and 3 (the guides' data minimums of 1,000-5,000 customers and
 *   3-6 months; 500 customers with an order is what Klaviyo asks); and 100 people who came back, since one-time buyers say
 *   nothing about when anybody returns.
 * - Clusters: 1,000 customers, with care from 50.
 * - Tests: 100 customers in each of two arms are the floor; 375 in each are what a rise from 12.5 % to 20 % takes.
 * - Seasons: a season seen once is not yet a season, seen twice it may be.
 */
const NEEDS = {
  segmentCustomers: { least: 5, enough: 100 },
  segmentMonths: { least: 0, enough: 3 },
  clusterCustomers: { least: 50, enough: 1000 },
  modelCustomers: { least: 500, enough: 1000 },
  modelMonths: { least: 3, enough: 6 },
  modelRepeatBuyers: { least: 100, enough: 300 },
  testCustomers: { least: 200, enough: 750 },
  seasonMonths: { least: 12, enough: 24 },
  products: { least: 1, enough: 10 },
  countries: { least: 1, enough: 2 },
} as const satisfies Record<string, Need>;

/** What was found: `null` is fine, else how bad it is. */
type Finding = { readonly verdict: 'limited' | 'no'; readonly reason: SufficiencyReason } | null;

/** What this data can support and what it cannot, one verdict per offering, always all of them and in the same order. */
export function sufficiency(base: CustomerBase, metrics: BusinessMetrics): Sufficiency[] {
  const { customers: table, totals } = base;
  const { customers } = metrics;
  const months = metrics.period?.months ?? null;
  const scores = [
    missing('recency-missing', table.recencyDays === null),
    missing('orders-missing', table.orderCount === null),
  ];
  return [
    judge('rfm-segments', [
      ...scores,
      amount('customers-few', customers, NEEDS.segmentCustomers),
      amount('period-short', months, NEEDS.segmentMonths),
      some('repeat-buyers-few', repeatBuyers(metrics)),
    ]),
    judge('monetary', [
      missing('amounts-missing', table.totalSpend === null),
      amount('customers-few', customers, NEEDS.segmentCustomers),
    ]),
    judge('clusters', [...scores, amount('customers-few', customers, NEEDS.clusterCustomers)]),
    judge('churn-and-value-models', [
      missing('orders-missing', !canScore(table)),
      missing('dates-missing', table.tenureDays === null || table.activeDays === null),
      amount('customers-few', customers, NEEDS.modelCustomers),
      amount('repeat-buyers-few', repeatBuyers(metrics), NEEDS.modelRepeatBuyers),
      amount('period-short', months, NEEDS.modelMonths),
      limitedBy('amounts-missing', table.totalSpend === null),
    ]),
    judge('campaign-tests', [amount('customers-few', customers, NEEDS.testCustomers)]),
    judge('seasonality', [
      missing('dates-missing', base.months === null),
      amount('period-short', months, NEEDS.seasonMonths),
    ]),
    judge('returns', [
      missing('returns-missing', totals.returnedItems === null),
      some('returns-none', totals.returnedItems),
    ]),
    judge('discounts', [missing('discounts-missing', table.discountUsage === null)]),
    judge('channels', [missing('channels-missing', table.mobileUsage === null)]),
    judge('products', [
      missing('products-missing', base.products === null),
      amount('products-few', base.products?.count ?? null, NEEDS.products),
    ]),
    judge('countries', [
      missing('countries-missing', base.countries === null),
      amount('countries-few', base.countries?.count ?? null, NEEDS.countries),
    ]),
  ];
}

function judge(offering: Offering, findings: readonly Finding[]): Sufficiency {
  const found = findings.filter((finding) => finding !== null);
  const grave = found.filter(({ verdict }) => verdict === 'no');
  const slight = found.filter(({ verdict }) => verdict === 'limited');
  const verdict = grave.length > 0 ? 'no' : slight.length > 0 ? 'limited' : 'yes';
  return { offering, verdict, reasons: [...grave, ...slight].map(({ reason }) => reason) };
}

/** Without it the offering makes no sense. */
function missing(code: SufficiencyReasonCode, isMissing: boolean): Finding {
  return isMissing ? { verdict: 'no', reason: { code, needed: null, found: null } } : null;
}

/** Without it the offering is poorer. */
function limitedBy(code: SufficiencyReasonCode, isMissing: boolean): Finding {
  return isMissing ? { verdict: 'limited', reason: { code, needed: null, found: null } } : null;
}

/** What is unknown is not held against the offering; that it is missing is said elsewhere. */
function amount(code: SufficiencyReasonCode, found: number | null, { least, enough }: Need): Finding {
  if (found === null || found >= enough) return null;
  return { verdict: found < least ? 'no' : 'limited', reason: { code, needed: enough, found } };
}

/** With none of it the offering is poorer. */
function some(code: SufficiencyReasonCode, found: number | null): Finding {
  return found === 0 ? { verdict: 'limited', reason: { code, needed: 1, found } } : null;
}

function repeatBuyers({ customers, oneTimeBuyers }: BusinessMetrics): number | null {
  return oneTimeBuyers === null ? null : customers - oneTimeBuyers;
}
