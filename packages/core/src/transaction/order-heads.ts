import type { Mapping } from './mapping.ts';
import type { OrderColumns, OrderTextRole } from './order-columns.ts';

/** What is an order's own and not a line's, and decides whether a line counts. */
export type HeadRole = Extract<OrderTextRole, 'customer' | 'status'>;
const HEAD_ROLES: readonly HeadRole[] = ['customer', 'status'];

/** Share of orders whose first line must say it. */
const MOST = 0.9;

/**
 * Roles that the file fills on the first line of an order only, as shops export their orders and as merged cells of a
 * spreadsheet come out: in the sample no further line says anything, and nearly all first lines do.
 */
export function headRoles(sample: readonly (readonly string[])[], { roles }: Mapping): HeadRole[] {
  const columnOf = (role: string): number => roles.find((guess) => guess.role === role)?.columns[0] ?? -1;
  const invoice = columnOf('invoice');
  if (invoice < 0) return [];
  return HEAD_ROLES.filter((role) => {
    const column = columnOf(role);
    let [heads, said, further] = [0, 0, 0];
    for (let row = 0; row < sample.length; row++) {
      const hasWord = (sample[row][column] ?? '') !== '';
      const isFurther =
        row > 0 && sample[row][invoice] !== '' && sample[row][invoice] === sample[row - 1][invoice];
      if (isFurther && hasWord) return false;
      if (isFurther) further++;
      else heads++;
      if (hasWord) said++;
    }
    return column >= 0 && further > 0 && said >= heads * MOST;
  });
}

/** Gives lines that say nothing what the first line of their order said, batch after batch of one table. */
export function createHeadFill(roles: readonly HeadRole[]): (rows: OrderColumns) => void {
  const last = new Int32Array(roles.length);
  let lastInvoice = 0;
  return ({ rowCount, text }) => {
    const columns = roles.map((role) => text[role]);
    for (let row = 0; row < rowCount; row++) {
      const invoice = text.invoice?.[row] ?? 0;
      const isFurther = invoice !== 0 && invoice === lastInvoice;
      lastInvoice = invoice;
      columns.forEach((column, at) => {
        if (column === null) return;
        if (isFurther && column[row] === 0) column[row] = last[at];
        last[at] = column[row];
      });
    }
  };
}
