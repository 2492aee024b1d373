import { isoFromDay } from '@kesit/core/calendar';
import type { OrdersTruth } from '@kesit/core/generator';

/** What is true of a generated shop, as JSON: settings, exact counts, and one array per fact about the customers. */
export function truthJson(truth: OrdersTruth): string {
  const { settings, customers, observationEndDay, ...counts } = truth;
  const byCustomer = Object.fromEntries(
    Object.entries(customers).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : Array.from(value),
    ]),
  );
  const json = {
    schema: 'kesit.orders-truth/1',
    settings: { ...settings, startDay: isoFromDay(settings.startDay) },
    observationEndDay: isoFromDay(observationEndDay),
    ...counts,
    customers: byCustomer,
  };
  return `${JSON.stringify(json)}\n`;
}
