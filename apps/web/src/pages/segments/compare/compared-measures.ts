import type { SegmentProfile } from '@kesit/core/segment';
import type { Format, Words } from '@kesit/core/words';
import type { Messages } from '../../../i18n/messages.ts';
import type { ShownSegment } from '../../../state/shown-segments.ts';

export interface ComparedMeasure {
  readonly name: string;
  readonly a: string;
  readonly b: string;
  /** Of the first to the second; nothing where one of them is unknown. */
  readonly difference: string;
}

interface Measure {
  readonly name: string;
  readonly value: (segment: ShownSegment) => number | null;
  readonly write: (value: number) => string;
  /** A share: differences are points, not parts of parts. */
  readonly share?: boolean;
}

/** Every measure of two segments beside each other, in reading order; what neither has is left out. */
export function comparedMeasures(
  a: ShownSegment,
  b: ShownSegment,
  { messages, words, format }: { messages: Messages; words: Words; format: Format },
): ComparedMeasure[] {
  return measuresOf(messages, words, format).flatMap((measure) => {
    const [one, other] = [measure.value(a), measure.value(b)];
    if (one === null && other === null) return [];
    const write = (value: number | null): string => (value === null ? '–' : measure.write(value));
    const difference =
      one === null || other === null ? '' : differenceText(one, other, measure, messages.contrast, format);
    return [{ name: measure.name, a: write(one), b: write(other), difference }];
  });
}

function measuresOf({ contrast, segments }: Messages, words: Words, format: Format): Measure[] {
  const mean =
    (key: 'recencyDays' | 'orderCount' | 'totalSpend' | 'customerValue') =>
    ({ profile }: ShownSegment): number | null =>
      profile[key]?.mean ?? null;
  const of =
    (key: ProfileNumber) =>
    ({ profile }: ShownSegment): number | null =>
      profile[key];
  const percent = (rate: number): string => format.percent(rate, 1);
  return [
    { name: segments.customers, value: of('customers'), write: format.whole },
    { name: contrast.customersShare, value: of('customerShare'), write: percent, share: true },
    { name: segments.revenue, value: of('revenue'), write: format.roundMoney },
    { name: contrast.revenueShare, value: of('revenueShare'), write: percent, share: true },
    {
      name: words.features.recencyDays.name,
      value: mean('recencyDays'),
      write: (days) => format.decimal(days, 1),
    },
    {
      name: words.features.orderCount.name,
      value: mean('orderCount'),
      write: (orders) => format.decimal(orders, 1),
    },
    { name: words.features.totalSpend.name, value: mean('totalSpend'), write: format.money },
    { name: contrast.facts.averageOrder, value: of('averageOrderValue'), write: format.money },
    {
      name: words.features.customerValue.name,
      value: mean('customerValue'),
      write: (points) => format.decimal(points, 1),
    },
    { name: contrast.facts.discountLovers, value: of('discountLoverShare'), write: percent, share: true },
    { name: contrast.facts.mobileLovers, value: of('mobileLoverShare'), write: percent, share: true },
    { name: contrast.facts.returns, value: of('returnRate'), write: percent, share: true },
    { name: contrast.health, value: ({ health }) => health?.overall ?? null, write: percent, share: true },
  ];
}

type ProfileNumber = {
  [K in keyof SegmentProfile]: SegmentProfile[K] extends number | null ? K : never;
}[keyof SegmentProfile];

function differenceText(
  a: number,
  b: number,
  { share = false }: Measure,
  { points }: Messages['contrast'],
  format: Format,
): string {
  const sign = a > b ? '+' : a < b ? '−' : '±';
  if (share) return points(`${sign}${format.fixed(Math.abs(a - b) * 100, 1)}`);
  return b === 0 ? '' : `${sign}${format.percent(Math.abs(a - b) / Math.abs(b), 0)}`;
}
