/** What one row of a file stands for. An event log is `order-lines` read by its purchases. */
export type Shape = 'order-lines' | 'orders' | 'customers';

export const SHAPES: readonly Shape[] = ['order-lines', 'orders', 'customers'];

export interface RoleDefinition {
  readonly kind: 'text' | 'number' | 'time';
  /** Shapes in which the role means something. */
  readonly shapes: readonly Shape[];
  /** Several columns may share the role; their values are added up (amounts per channel, spend per category). */
  readonly several?: true;
}

const ORDERS: readonly Shape[] = ['order-lines', 'orders'];
const ALL = SHAPES;

export type Role =
  | 'customer'
  | 'invoice'
  | 'date'
  | 'product'
  | 'description'
  | 'category'
  | 'quantity'
  | 'price'
  | 'amount'
  | 'discount'
  | 'channel'
  | 'country'
  | 'status'
  | 'event'
  | 'currency'
  | 'days-since-last-purchase'
  | 'last-purchase'
  | 'first-purchase'
  | 'order-count'
  | 'total-spend'
  | 'unique-products'
  | 'discounted-orders'
  | 'returned-items'
  | 'total-items'
  | 'mobile-orders'
  | 'favorite-category'
  | 'repeat-count'
  | 'repeat-recency'
  | 'tenure'
  | 'repeat-value';

/** Everything a column can be to us. Names are those of `--map role=column`. */
export const ROLES: Readonly<Record<Role, RoleDefinition>> = {
  // who, when, what
  customer: { kind: 'text', shapes: ALL },
  invoice: { kind: 'text', shapes: ORDERS },
  date: { kind: 'time', shapes: ORDERS },
  product: { kind: 'text', shapes: ['order-lines'] },
  description: { kind: 'text', shapes: ['order-lines'] },
  category: { kind: 'text', shapes: ['order-lines'] },
  quantity: { kind: 'number', shapes: ORDERS },
  /** Price of one unit; `amount` is the value of the whole row. */
  price: { kind: 'number', shapes: ['order-lines'] },
  amount: { kind: 'number', shapes: ORDERS },
  /** Amount, rate or code of a discount: anything but empty, zero and "no" means the row was discounted. */
  discount: { kind: 'text', shapes: ORDERS },
  channel: { kind: 'text', shapes: ORDERS },
  country: { kind: 'text', shapes: ALL },
  /** Completed, cancelled, refunded … */
  status: { kind: 'text', shapes: ORDERS },
  /** View, cart, purchase … of an event log. */
  event: { kind: 'text', shapes: ORDERS },
  currency: { kind: 'text', shapes: ORDERS },
  // one row per customer
  'days-since-last-purchase': { kind: 'number', shapes: ['customers'] },
  'last-purchase': { kind: 'time', shapes: ['customers'] },
  'first-purchase': { kind: 'time', shapes: ['customers'] },
  'order-count': { kind: 'number', shapes: ['customers'], several: true },
  'total-spend': { kind: 'number', shapes: ['customers'], several: true },
  'unique-products': { kind: 'number', shapes: ['customers'] },
  'discounted-orders': { kind: 'number', shapes: ['customers'], several: true },
  'returned-items': { kind: 'number', shapes: ['customers'] },
  'total-items': { kind: 'number', shapes: ['customers'] },
  'mobile-orders': { kind: 'number', shapes: ['customers'], several: true },
  'favorite-category': { kind: 'text', shapes: ['customers'] },
  /** RFM summaries of the CLV literature: x, t_x, T, mean value of a repeat purchase; periods see `periodDays`. */
  'repeat-count': { kind: 'number', shapes: ['customers'] },
  'repeat-recency': { kind: 'number', shapes: ['customers'] },
  tenure: { kind: 'number', shapes: ['customers'] },
  'repeat-value': { kind: 'number', shapes: ['customers'] },
};

export function isRole(name: string): name is Role {
  return Object.hasOwn(ROLES, name);
}
