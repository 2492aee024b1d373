import type { Format } from '@kesit/core/words';
import type { Messages } from '../../i18n/messages.ts';
import type { ShownSegment } from '../../state/shown-segments.ts';

/** Who is in a segment, in a sentence or two: how many, what they brought, what is typical of them. */
export function whoText({ profile }: ShownSegment, { who }: Messages['contrast'], format: Format): string {
  const { customers, customerShare, revenue, revenueShare, recencyDays, orderCount, totalSpend } = profile;
  const share = who.share(format.whole(customers), customers, format.percent(customerShare ?? 0));
  const brought =
    revenue === null ? '' : `, ${who.revenue(format.roundMoney(revenue), format.percent(revenueShare ?? 0))}`;
  const typical =
    recencyDays === null || orderCount === null
      ? ''
      : who.typical(format.whole(recencyDays.median), format.decimal(orderCount.median, 1));
  const spend = totalSpend === null ? '' : who.spend(format.roundMoney(totalSpend.median));
  return [`${share}${brought}.`, typical, spend].filter((sentence) => sentence !== '').join(' ');
}
