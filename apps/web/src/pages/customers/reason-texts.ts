import type { ScoreRange, ScoreReason } from '@kesit/core/segment';
import type { AppState } from '../../state/app.svelte.ts';

type Reader = Pick<AppState, 'format' | 'locale'>;

const SCORES = ['r', 'f', 'm', 'fm'] as const satisfies readonly (keyof ScoreRange)[];

/** What of a rule a customer fits: `R 3–4 and F 4–5`. */
export function rangeSentence(range: ScoreRange, { format, locale }: Reader): string {
  const { between, rangeNames } = locale.messages.customers;
  const parts = SCORES.flatMap((score) => {
    const limits = range[score];
    return limits === undefined ? [] : [between(rangeNames[score], String(limits[0]), String(limits[1]))];
  });
  return format.list(parts);
}

/** What a score was given for: `8 orders`. */
export function scoreFact({ measure, value }: ScoreReason, { format, locale }: Reader): string {
  const messages = locale.messages.customers;
  if (Number.isNaN(value)) return messages.unknown;
  switch (measure) {
    case 'recencyDays':
      return messages.scoreFact.recencyDays(messages.daysAgo(format.whole(value), value));
    case 'orderCount':
      return messages.scoreFact.orderCount(format.whole(value), value);
    case 'totalSpend':
      return messages.scoreFact.totalSpend(format.money(value));
  }
}

/** The numbers of those who share a score: `31 to 77 days ago`. */
export function sharedRange({ measure, from, to }: ScoreReason, { format, locale }: Reader): string {
  const messages = locale.messages.customers;
  switch (measure) {
    case 'recencyDays':
      return messages.daysRange(format.whole(from), format.whole(to));
    case 'orderCount':
      return messages.ordersRange(format.whole(from), format.whole(to), to);
    case 'totalSpend':
      return messages.range(format.roundMoney(from), format.roundMoney(to));
  }
}
