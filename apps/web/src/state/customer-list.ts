import type { AnalysisView, CustomerColumns } from '../workers/compute-api.ts';

const decoder = new TextDecoder();

/** An id is made into text only when somebody looks at it. */
export function customerId({ idBytes, idOffsets }: CustomerColumns, row: number): string {
  return decoder.decode(idBytes.subarray(idOffsets[row], idOffsets[row + 1]));
}

export interface ListedCustomer {
  readonly id: string;
  readonly totalSpend: number | null;
  readonly orderCount: number | null;
  readonly recencyDays: number | null;
}

/** The customers of a segment who spent most, or came last where the data has no amounts; of equals the first in the table. */
export function leadingCustomers(
  { customers }: AnalysisView,
  segment: number,
  most: number,
): ListedCustomer[] {
  const { totalSpend, recencyDays } = customers;
  const worth = (row: number): number => totalSpend?.[row] ?? -(recencyDays?.[row] ?? 0);
  const best: number[] = [];
  for (let row = 0; row < customers.count; row++) {
    if (customers.segment[row] !== segment) continue;
    if (best.length === most && worth(row) <= worth(best[most - 1] ?? row)) continue;
    const place = best.findIndex((other) => worth(row) > worth(other));
    best.splice(place < 0 ? best.length : place, 0, row);
    if (best.length > most) best.pop();
  }
  return best.map((row) => ({
    id: customerId(customers, row),
    totalSpend: totalSpend?.[row] ?? null,
    orderCount: customers.orderCount?.[row] ?? null,
    recencyDays: recencyDays?.[row] ?? null,
  }));
}
