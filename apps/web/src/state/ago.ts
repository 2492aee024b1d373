import type { Locale } from '@kesit/core/words';

const STEPS = [
  ['minute', 60],
  ['hour', 60],
  ['day', 24],
  ['week', 7],
  ['month', 30 / 7],
  ['year', 365 / 30],
] as const;

/** `5 minutes ago`, `yesterday`; `null` for what is less than a minute ago. */
export function agoText(timeMs: number, nowMs: number, locale: Locale): string | null {
  let amount = (nowMs - timeMs) / 1000;
  let unit: (typeof STEPS)[number][0] | null = null;
  for (const [next, size] of STEPS) {
    if (amount < size) break;
    amount /= size;
    unit = next;
  }
  if (unit === null) return null;
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-Math.floor(amount), unit);
}
