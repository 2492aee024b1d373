import { dayFromCivil, SECONDS_PER_DAY } from '../calendar/index.ts';
import type { PurchaseRange } from '../customer/index.ts';
import type { AnalysisRequest } from './analysis.ts';

/** Nobody sold to a customer list before this; zero and the empty date of many a system fall before it. */
const EARLIEST_DAY = dayFromCivil(1970, 1, 2);

/** The seconds in which a purchase can lie: not before computers kept them, not after tomorrow, not after the as-of day. */
export function purchaseRange({ today, asOf }: AnalysisRequest): PurchaseRange {
  return {
    earliest: EARLIEST_DAY * SECONDS_PER_DAY,
    latest: (today + 2) * SECONDS_PER_DAY,
    asOf: asOf === null ? null : asOf * SECONDS_PER_DAY,
  };
}
