import type { EpochSecond } from '../calendar/index.ts';
import { moveToStream, type Rng, streamOf, uniform } from '../random/index.ts';
import type { CustomerTruth } from './orders-truth.ts';
import { loadStream, nextPurchase, saveStream } from './population.ts';
import type { Refund } from './refund.ts';
import { dayAt, randomSecond, secondAt } from './season.ts';
import { type Shop, saleIndex } from './shop.ts';

/** What happens in the shop; within one second in this order. */
const KINDS = ['sale', 'guest', 'refund', 'adjustment'] as const;

/** One thing that happens. A guest and a stock adjustment take their randomness from the sale they came along with. */
export interface ShopEvent {
  readonly kind: (typeof KINDS)[number];
  readonly second: EpochSecond;
  readonly customer: number;
  /** Which purchase of the customer, from 0. */
  readonly purchase: number;
  readonly refund: Refund | null;
}

/**
 * What is still to come. Every customer stands in the list of the day of the next purchase, so that memory goes with the
 * number of customers, never with the number of orders.
 */
export interface OrderCalendar {
  /** By day: the first customer of its list, or `NOBODY`; by customer: the next one in the same list. */
  readonly firstOfDay: Int32Array;
  readonly nextInDay: Int32Array;
  /** By customer: season time of the next purchase, and the stream that decides what follows. */
  readonly time: Float64Array;
  readonly streams: Int32Array;
  readonly refunds: Map<number, Refund[]>;
  readonly rng: Rng;
}

const NOBODY = -1;

/** `firstTime` and `streams` by customer, as drawn with the population; both are taken over. */
export function openCalendar(shop: Shop, firstTime: Float64Array, streams: Int32Array): OrderCalendar {
  const calendar: OrderCalendar = {
    firstOfDay: new Int32Array(shop.season.days).fill(NOBODY),
    nextInDay: new Int32Array(firstTime.length),
    time: firstTime,
    streams,
    refunds: new Map(),
    rng: streamOf(0, 0),
  };
  for (let customer = 0; customer < firstTime.length; customer++) enterCustomer(shop, calendar, customer);
  return calendar;
}

export function enterRefund(calendar: OrderCalendar, refund: Refund): void {
  const list = calendar.refunds.get(refund.day);
  if (list === undefined) calendar.refunds.set(refund.day, [refund]);
  else list.push(refund);
}

/**
 * Everything that happens on a day, in order of time. Days must be asked for one after the other, each once; customers
 * who buy are moved to the day of their next purchase, and `truth` learns of their purchases and of who leaves.
 */
export function takeDay(shop: Shop, calendar: OrderCalendar, day: number, truth: CustomerTruth): ShopEvent[] {
  const events: ShopEvent[] = [];
  let customer = calendar.firstOfDay[day];
  while (customer !== NOBODY) {
    const next = calendar.nextInDay[customer];
    takePurchases(shop, calendar, day, customer, truth, events);
    customer = next;
  }
  for (const refund of calendar.refunds.get(day) ?? []) {
    const { addressee, second, purchase } = refund;
    events.push({ kind: 'refund', second, customer: addressee.customer, purchase, refund });
  }
  calendar.refunds.delete(day);
  return events.sort(inOrder);
}

/** Total, so that the order does not depend on how the lists were built. */
function inOrder(a: ShopEvent, b: ShopEvent): number {
  return (
    a.second - b.second ||
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    a.customer - b.customer ||
    a.purchase - b.purchase
  );
}

function enterCustomer(shop: Shop, calendar: OrderCalendar, customer: number): void {
  if (calendar.time[customer] >= shop.season.days) return;
  const day = dayAt(shop.season, calendar.time[customer]);
  calendar.nextInDay[customer] = calendar.firstOfDay[day];
  calendar.firstOfDay[day] = customer;
}

/** All purchases of one customer on the day, with what comes along with them. */
function takePurchases(
  shop: Shop,
  calendar: OrderCalendar,
  day: number,
  customer: number,
  truth: CustomerTruth,
  events: ShopEvent[],
): void {
  const { season } = shop;
  const { rng } = calendar;
  const dayEnd = season.dayStart[day + 1];
  const lambda = truth.purchasesPerDay[customer];
  const p = truth.dropoutProbability[customer];
  let time: number | null = calendar.time[customer];
  while (time !== null && time < dayEnd) {
    const second = secondAt(season, day, time);
    const purchase = truth.purchases[customer]++;
    if (purchase === 0) truth.firstPurchaseSecond[customer] = second;
    truth.lastPurchaseSecond[customer] = second;
    events.push({ kind: 'sale', second, customer, purchase, refund: null });
    addCompany(shop, calendar, day, customer, purchase, events);
    loadStream(calendar.streams, customer, rng);
    time = nextPurchase(rng, lambda, p, purchase + 1, time);
    saveStream(calendar.streams, customer, rng);
  }
  if (time === null) {
    truth.alive[customer] = 0;
    return;
  }
  calendar.time[customer] = time;
  enterCustomer(shop, calendar, customer);
}

/** Guests and stock adjustments appear in a fixed proportion to sales, on the same day. */
function addCompany(
  shop: Shop,
  { rng }: OrderCalendar,
  day: number,
  customer: number,
  purchase: number,
  events: ShopEvent[],
): void {
  const { guestShare, adjustmentShare } = shop.settings;
  moveToStream(rng, shop.companyKey, saleIndex(customer, purchase));
  // guests / (guests + sales) = guestShare
  if (uniform(rng) < guestShare / (1 - guestShare)) {
    const second = randomSecond(rng, shop.season, day);
    events.push({ kind: 'guest', second, customer, purchase, refund: null });
  }
  if (uniform(rng) < adjustmentShare) {
    const second = randomSecond(rng, shop.season, day);
    events.push({ kind: 'adjustment', second, customer, purchase, refund: null });
  }
}
