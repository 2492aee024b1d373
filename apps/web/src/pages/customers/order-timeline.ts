import type { CustomerOrderLine } from '../../state/study.svelte.ts';

export const DAY_SECONDS = 86_400;

/** Where orders stand on a line of time; fractions 0-1 of its width and of the largest order's height. */
export interface Timeline {
  readonly marks: readonly { readonly x: number; readonly height: number }[];
  /** Silences between orders worth a word, longest first, at most `GAPS`. */
  readonly gaps: readonly { readonly from: number; readonly to: number; readonly days: number }[];
  /** From the last order to the end of the line. */
  readonly silence: { readonly from: number; readonly days: number };
}

const GAPS = 3;

/**
 * Orders by time, from the first of them to the as-of day; where nobody knows amounts every mark is as high as the others.
 * A silence narrower than `narrow` has no room for its number.
 */
export function timelineOf(orders: readonly CustomerOrderLine[], asOfDay: number, narrow: number): Timeline {
  const start = dayOf(orders[0]?.second ?? 0);
  const end = Math.max(asOfDay, start + 1);
  const at = (second: number): number => (dayOf(second) - start) / (end - start);
  const greatest = Math.max(0, ...orders.map(({ spend }) => spend ?? 0));
  const last = orders.at(-1)?.second ?? 0;
  return {
    marks: orders.map(({ second, spend }) => ({
      x: at(second),
      height: spend === null || greatest === 0 ? 1 : spend / greatest,
    })),
    gaps: gapsOf(orders)
      .map(({ after, days }) => ({
        from: at(orders[after - 1]!.second),
        to: at(orders[after]!.second),
        days,
      }))
      .filter(({ from, to }) => to - from >= narrow)
      .slice(0, GAPS),
    silence: { from: at(last), days: end - dayOf(last) },
  };
}

/** Days between one order and the next, the longest first; `after` is the later one's place. */
export function gapsOf(orders: readonly CustomerOrderLine[]): { after: number; days: number }[] {
  return orders
    .slice(1)
    .map(({ second }, place) => ({ after: place + 1, days: dayOf(second) - dayOf(orders[place]!.second) }))
    .filter(({ days }) => days > 0)
    .sort((a, b) => b.days - a.days);
}

export function dayOf(second: number): number {
  return Math.floor(second / DAY_SECONDS);
}

/** First days of months for the axis, at most `most` of them and evenly apart, as fractions of the line. */
export function monthTicks(startDay: number, endDay: number, most: number): { x: number; day: number }[] {
  const first = new Date(startDay * DAY_SECONDS * 1000);
  const months: number[] = [];
  for (let month = 1; ; month++) {
    const day = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + month, 1) / (DAY_SECONDS * 1000);
    if (day > endDay) break;
    months.push(day);
  }
  const step = [1, 2, 3, 6, 12, 24, 60].find((size) => months.length / size <= most) ?? 120;
  return months
    .filter((day) => new Date(day * DAY_SECONDS * 1000).getUTCMonth() % Math.min(step, 12) === 0)
    .filter((_, place) => step <= 12 || place % (step / 12) === 0)
    .map((day) => ({ x: (day - startDay) / Math.max(1, endDay - startDay), day }));
}

/** Round numbers up to the greatest, for an axis from zero: four of them at most. */
export function amountTicks(greatest: number): number[] {
  if (!(greatest > 0)) return [];
  const power = 10 ** Math.floor(Math.log10(greatest));
  const step = [0.25, 0.5, 1, 2, 5].map((size) => size * power).find((size) => greatest / size <= 4) ?? power;
  return Array.from({ length: Math.floor(greatest / step) }, (_, i) => (i + 1) * step);
}
