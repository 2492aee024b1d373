import type { Batch, ColumnPlan, Dictionary, NumberStyle, TimeStyle } from '../table/index.ts';
import { createDictionary } from '../table/index.ts';
import type { Mapping } from './mapping.ts';
import { ROLES, type Role } from './role.ts';

/** Roles of order rows, by what they become. */
export type OrderTextRole =
  | 'customer'
  | 'invoice'
  | 'product'
  | 'description'
  | 'category'
  | 'country'
  | 'channel'
  | 'discount'
  | 'status'
  | 'event'
  | 'currency';
export type OrderNumberRole = 'quantity' | 'price' | 'amount';

/** Distinct texts per role; every file of a data set fills the same ones. */
export type OrderDictionaries = Readonly<Record<OrderTextRole, Dictionary>>;

const IDENTIFIERS: readonly Role[] = ['customer', 'invoice', 'product'];

export function createOrderDictionaries(): OrderDictionaries {
  return {
    customer: createDictionary(),
    invoice: createDictionary(),
    product: createDictionary(),
    description: createDictionary(),
    category: createDictionary(),
    country: createDictionary(),
    channel: createDictionary(),
    discount: createDictionary(),
    status: createDictionary(),
    event: createDictionary(),
    currency: createDictionary(),
  };
}

/** One batch of order rows by role; `null` where the file has no such column. */
export interface OrderColumns {
  readonly rowCount: number;
  readonly text: Readonly<Record<OrderTextRole, Int32Array | null>>;
  readonly number: Readonly<Record<OrderNumberRole, Float64Array | null>>;
  readonly second: Float64Array;
  readonly fingerprints: Int32Array;
  readonly misshapen: Uint8Array;
}

/** What the reader of an order file shall fill, in the order in which `orderColumns` looks for it. */
export function planOrderColumns(mapping: Mapping, dictionaries: OrderDictionaries): ColumnPlan[] {
  return mapping.roles
    .filter(({ role }) => isOrderRole(role))
    .map(({ role, columns }): ColumnPlan => {
      const column = columns[0];
      const { kind } = ROLES[role];
      if (kind === 'number') return { kind, column, style: mapping.numberStyles[column] ?? POINT };
      if (kind === 'time') return { kind, column, style: mapping.timeStyles[column] ?? ISO };
      const dictionary = dictionaries[role as OrderTextRole];
      return { kind, column, dictionary, identifier: IDENTIFIERS.includes(role) };
    });
}

/** Gives the batches of a file with this mapping by role. */
export function orderColumnsOf(mapping: Mapping): (batch: Batch) => OrderColumns {
  const roles = mapping.roles.map(({ role }) => role).filter(isOrderRole);
  const byRole = ({ columns }: Batch): Pick<OrderColumns, 'text' | 'number' | 'second'> => {
    const column = (role: Role): Batch['columns'][number] | null => columns[roles.indexOf(role)] ?? null;
    const text = (role: OrderTextRole): Int32Array | null => column(role) as Int32Array | null;
    const number = (role: OrderNumberRole): Float64Array | null => column(role) as Float64Array | null;
    return {
      text: {
        customer: text('customer'),
        invoice: text('invoice'),
        product: text('product'),
        description: text('description'),
        category: text('category'),
        country: text('country'),
        channel: text('channel'),
        discount: text('discount'),
        status: text('status'),
        event: text('event'),
        currency: text('currency'),
      },
      number: { quantity: number('quantity'), price: number('price'), amount: number('amount') },
      second: column('date') as Float64Array,
    };
  };
  let columns: Batch['columns'] | null = null;
  let known: ReturnType<typeof byRole> | null = null;
  return (batch) => {
    // The same ones batch after batch, as a rule.
    if (known === null || columns !== batch.columns) known = byRole(batch);
    columns = batch.columns;
    const { rowCount, fingerprints, misshapen } = batch;
    return { rowCount, ...known, fingerprints, misshapen };
  };
}

export function isOrderRole(role: Role): boolean {
  return (ROLES[role].shapes as readonly string[]).includes('order-lines');
}

const POINT: NumberStyle = { decimal: '.' };
const ISO: TimeStyle = { dayFirst: true, number: 'compact', timeZone: 'UTC' };
