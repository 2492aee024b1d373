import type { Role, Shape } from './role.ts';

/**
 * What headers are called, in the words of `header-words.ts`, with how much the name alone says (0-1). Where two columns
 * could have a role, the stronger name wins: an id before an e-mail address before a person's name.
 */
type RoleNames = Readonly<Partial<Record<Role, Readonly<Record<string, number>>>>>;

const CUSTOMER: Readonly<Record<string, number>> = {
  'customer unique id': 1,
  'customer id': 0.99,
  'household id': 1,
  'master id': 0.9,
  'person id': 0.9,
  'card id': 0.85,
  'customer card id': 0.85,
  'customer email': 0.92,
  email: 0.9,
  'order email': 0.85,
  'billing email': 0.85,
  'person email': 0.85,
  customer: 0.9,
  'customer phone': 0.8,
  phone: 0.7,
  'customer name': 0.65,
  'customer description': 0.4,
};

const COUNTRY: Readonly<Record<string, number>> = {
  country: 1,
  'country id': 0.95,
  'country name': 0.97,
  'customer country': 1,
  'order country': 0.97,
  'billing country': 0.95,
  'shipping country': 0.9,
  'billing country id': 0.85,
  'shipping country id': 0.8,
};

const ORDERS: RoleNames = {
  customer: { ...CUSTOMER, id: 0.45 },
  invoice: {
    'order id': 1,
    order: 0.9,
    'order name': 0.8,
    'sale id': 0.95,
    'payment id': 0.42,
    'package id': 0.6,
    name: 0.5,
    id: 0.42,
  },
  date: {
    'order date': 1,
    'order created date': 1,
    'sale date': 0.98,
    date: 0.97,
    'created date': 0.95,
    created: 0.95,
    'event date': 0.98,
    'order created': 0.95,
    'paid date': 0.8,
    paid: 0.75,
    'payment date': 0.8,
    'payment created date': 0.8,
    'order paid date': 0.85,
    'note date': 0.3,
  },
  product: {
    'product id': 1,
    sku: 1,
    'product sku': 1,
    'product variant id': 0.8,
    'variant id': 0.75,
    'variant sku': 0.95,
    'model id': 0.7,
    product: 0.75,
  },
  description: {
    'product name': 1,
    'product description': 0.98,
    description: 0.9,
    product: 0.7,
  },
  category: {
    category: 1,
    'product category': 1,
    'category name': 0.99,
    'product category name': 0.99,
    'main category': 0.95,
    'category id': 0.9,
    'product category id': 0.88,
    'product group': 0.85,
    'product type': 0.8,
    'product group name': 0.85,
  },
  quantity: {
    quantity: 1,
    'product quantity': 1,
    'order quantity': 0.95,
    'quantity order': 0.95,
    'sale quantity': 0.97,
    'total quantity': 0.85,
    'product count': 0.85,
    'products count': 0.85,
    'product order': 0.5,
    'quantity sold': 0.95,
    'quantity count': 0.9,
    products: 0.6,
    count: 0.7,
  },
  price: {
    'unit price': 1,
    'price unit': 1,
    'product unit price': 1,
    price: 0.95,
    'product price': 0.95,
    'sale price': 0.85,
    'unit sale price': 0.97,
    'product sale price': 0.85,
    'unit amount': 0.9,
    'product cost': 0.5,
    'list price': 0.5,
  },
  amount: {
    amount: 0.95,
    'total amount': 1,
    'order amount': 0.98,
    'order total': 0.95,
    'order total amount': 0.95,
    'total order amount': 0.95,
    total: 0.9,
    'total price': 0.97,
    'order total price': 0.95,
    'price total': 0.97,
    'product total': 0.95,
    'product total amount': 0.97,
    'product amount': 0.9,
    'line total': 1,
    'line amount': 1,
    'line total amount': 1,
    'line price': 0.95,
    revenue: 0.95,
    'total revenue': 0.97,
    'order revenue': 0.97,
    'product revenue': 0.97,
    'total sale': 0.95,
    sale: 0.85,
    'sale amount': 0.95,
    'sale total': 0.95,
    'sale total amount': 0.95,
    'payment amount': 0.85,
    'payment total': 0.85,
    payment: 0.7,
    'paid amount': 0.97,
    'total paid': 0.9,
    'amount paid': 0.9,
    spend: 0.85,
    'total spend': 0.85,
    'spend amount': 0.9,
    subtotal: 0.75,
    'order subtotal': 0.7,
    'event amount': 0.8,
    monetary: 0.6,
  },
  discount: {
    discount: 1,
    'discount amount': 1,
    'discount total': 0.95,
    'total discount': 0.95,
    'discount rate': 0.97,
    'discount id': 0.93,
    'discount price': 0.7,
    'discount applied': 0.95,
    'discount used': 0.95,
    'discount name': 0.85,
    'discount type': 0.7,
    'product discount': 0.95,
    'order discount': 0.95,
    'order discount amount': 0.93,
    'campaign id': 0.45,
  },
  channel: {
    channel: 1,
    'order channel': 1,
    'sale channel': 1,
    'channel type': 0.92,
    'channel category': 0.9,
    'channel name': 0.92,
    'order channel name': 0.9,
    'order channel type': 0.9,
    'sale channel name': 0.9,
    'customer channel': 0.85,
  },
  country: COUNTRY,
  status: {
    status: 0.97,
    'order status': 1,
    'payment status': 0.85,
    'financial status': 0.9,
    'product status': 0.6,
    'sale status': 0.95,
    'order status name': 0.95,
    'package status': 0.7,
  },
  event: {
    'event type': 1,
    'event name': 1,
    event: 0.97,
    'customer event': 0.9,
    'event id': 0.6,
    type: 0.42,
  },
  currency: {
    currency: 1,
    'currency id': 0.97,
    'currency name': 0.9,
    'order currency': 0.97,
    'currency type': 0.95,
    'currency unit': 0.95,
    'payment currency': 0.8,
    'presentment currency': 0.7,
  },
};

const CUSTOMERS: RoleNames = {
  customer: { ...CUSTOMER, id: 0.8, name: 0.5 },
  country: COUNTRY,
  'days-since-last-purchase': {
    recency: 1,
    'recency days': 1,
    'days since last order': 1,
    'since last order days': 1,
    'last order since days': 1,
    'days since last': 0.9,
    'days since order': 0.9,
    'last order days since': 1,
    'last order days': 0.95,
    'last order recency': 0.9,
    'days since last sale': 0.9,
  },
  'last-purchase': {
    'last order date': 1,
    'last order': 0.9,
    'last sale date': 0.97,
    'last orders date': 0.9,
    'last order created date': 0.95,
    'last payment date': 0.8,
    'customer last order date': 0.95,
    'recency date': 0.8,
  },
  'first-purchase': {
    'first order date': 1,
    'first order': 0.9,
    'first sale date': 0.97,
    'customer first order date': 0.95,
  },
  'order-count': {
    'order count': 1,
    'orders count': 1,
    'total orders': 1,
    'total order': 0.9,
    'total order count': 1,
    'total orders count': 1,
    'order quantity': 0.9,
    'total order quantity': 0.9,
    'order id total': 0.9,
    'lifetime orders': 0.95,
    'lifetime order count': 0.95,
    'sale count': 0.9,
    'order frequency': 0.97,
    orders: 0.95,
    frequency: 1,
  },
  'total-spend': {
    'total spend': 1,
    'spend total': 1,
    'total spend amount': 1,
    'spend amount': 0.95,
    spend: 0.95,
    'lifetime spend': 0.97,
    monetary: 1,
    'monetary amount': 0.97,
    'total monetary': 0.97,
    'total revenue': 0.95,
    revenue: 0.87,
    'total amount': 0.9,
    'total order amount': 0.95,
    'order total amount': 0.9,
    'order amount': 0.75,
    'total sale': 0.9,
    sale: 0.75,
    'total paid': 0.85,
    'customer amount total': 0.9,
    'lifetime revenue': 0.9,
    'lifetime amount': 0.6,
    amount: 0.75,
    total: 0.65,
    mnt: 0.9,
  },
  'unique-products': {
    'unique products': 1,
    'unique product': 1,
    'unique product count': 1,
    'unique products count': 1,
    'unique products order': 1,
    'product unique': 0.95,
    'products unique': 0.95,
    'product unique count': 0.95,
    'unique sku': 0.9,
    'unique sku count': 0.9,
  },
  'discounted-orders': {
    'orders discount': 1,
    'discount orders': 1,
    'discount order': 0.95,
    'discount order count': 1,
    'discount orders count': 1,
    'orders discount count': 1,
    'order discount count': 0.95,
    'discount count': 0.85,
    'discount used count': 0.85,
  },
  'returned-items': {
    return: 0.85,
    'return products': 1,
    'return product': 0.95,
    'products return': 1,
    'return count': 0.9,
    'return quantity': 0.97,
    'return product count': 1,
    'return products count': 1,
    'total return': 0.85,
  },
  'total-items': {
    'total products': 1,
    'total product': 0.95,
    'total product count': 1,
    'product count': 0.9,
    'products count': 0.95,
    'total quantity': 1,
    'product quantity': 0.9,
    'total product quantity': 1,
    'products order': 0.95,
    quantity: 0.85,
  },
  'mobile-orders': {
    'mobile orders': 1,
    'mobile order': 0.95,
    'mobile order count': 1,
    'mobile orders count': 1,
    'orders mobile': 0.95,
    'order count mobile': 0.95,
  },
  'favorite-category': {
    'favorite category': 1,
    'favorite product category': 1,
    'category favorite': 0.9,
    'interested category': 0.85,
    'main category': 0.7,
  },
};

export type RepeatRole = 'repeat-count' | 'repeat-recency' | 'tenure' | 'repeat-value';

/** The columns of summaries for purchase models; they count only together (see `repeat-summary.ts`). */
export const REPEAT_NAMES: Readonly<Record<RepeatRole, readonly string[]>> = {
  'repeat-count': [
    'x',
    'frequency',
    'repeat',
    'repeat count',
    'repeat orders',
    'repeat orders count',
    'repeat order count',
  ],
  'repeat-recency': ['t x', 'tx', 'recency'],
  tenure: ['t', 't cal', 'tcal', 'tenure', 'customer age'],
  'repeat-value': [
    'zbar',
    'z bar',
    'm x',
    'mx',
    'monetary',
    'monetary amount',
    'repeat amount',
    'average repeat amount',
  ],
};

/** Words beside a name that make the header mean something else: `birth date`, `order status date`, `shipping price`. */
const OTHER_THINGS = {
  text: 'date address note type status count amount total price rate score average birth registered updated url tracking method cost tax fee visit parent since quantity campaign balance expected cancelled store time',
  number:
    'tax fee shipping cost profit balance average score rate discount return note visit birth expected address registered id name status date campaign',
  time: 'birth updated cancelled shipping return expected registered approved printed last first status note score visit count amount type id name weeks months method address campaign',
} as const;

const KIND: Readonly<Partial<Record<Role, keyof typeof OTHER_THINGS>>> = {
  date: 'time',
  'last-purchase': 'time',
  'first-purchase': 'time',
  customer: 'text',
  invoice: 'text',
  product: 'text',
  description: 'text',
  category: 'text',
  discount: 'text',
  channel: 'text',
  country: 'text',
  status: 'text',
  event: 'text',
  currency: 'text',
  'favorite-category': 'text',
};

const VETOES = Object.fromEntries(
  Object.entries(OTHER_THINGS).map(([kind, words]) => [kind, new Set(words.split(' '))]),
) as unknown as Readonly<Record<keyof typeof OTHER_THINGS, ReadonlySet<string>>>;

/** Does this word beside a name of the role say that the column is something else? */
export function meansOtherwise(role: Role, word: string): boolean {
  return VETOES[KIND[role] ?? 'number'].has(word);
}

export interface RoleName {
  readonly role: Role;
  readonly weight: number;
}

function byName(names: RoleNames): ReadonlyMap<string, readonly RoleName[]> {
  const index = new Map<string, RoleName[]>();
  for (const [role, weights] of Object.entries(names)) {
    for (const [name, weight] of Object.entries(weights)) {
      const found = index.get(name) ?? [];
      found.push({ role: role as Role, weight });
      index.set(name, found);
    }
  }
  return index;
}

const ORDER_INDEX = byName(ORDERS);
const CUSTOMER_INDEX = byName(CUSTOMERS);

/** Roles by name, for files of orders or of customers. */
export function namesFor(shape: Shape): ReadonlyMap<string, readonly RoleName[]> {
  return shape === 'customers' ? CUSTOMER_INDEX : ORDER_INDEX;
}
