import type { EpochDay } from '../calendar/index.ts';
import type { Locale } from './locale.ts';

/** Numbers, money and days as a reader of one language writes them. Rates are fractions 0-1 and become percent here only. */
export interface Format {
  readonly locale: Locale;
  /** `1,234` */
  whole(value: number): string;
  /** `1,234.5`: at most `digits` decimals. */
  decimal(value: number, digits: number): string;
  /** `1,234.50`: exactly `digits` decimals, for columns of a table. */
  fixed(value: number, digits: number): string;
  /** `21.1%`, `%21,1`: one decimal below ten percent and where `digits` asks for it. */
  percent(rate: number, digits?: number): string;
  /** `£1,234.50`; without a currency a plain number with two decimals. */
  money(value: number): string;
  /** `£8.83M`, `£4,312`, `£12.30`: as much as a sentence needs. */
  roundMoney(value: number): string;
  /** `£80.9K`, `£120K`: three significant digits, for axes and cells. */
  shortMoney(value: number): string;
  /** `1.2M`: three significant digits, for rates and sizes of things that are counted. */
  roundCount(value: number): string;
  /** `46.8 MB`, in powers of ten. */
  bytes(value: number): string;
  /** `10 Dec 2010` */
  day(day: EpochDay): string;
  /** `Dec 2010`: the month of a day, short enough for an axis. */
  month(day: EpochDay): string;
  /** `a, b and c` */
  list(items: readonly string[]): string;
}

const NUMBER_TAGS = { en: 'en-US', tr: 'tr-TR' } as const;
/** Day before month in both languages. */
const DAY_TAGS = { en: 'en-GB', tr: 'tr-TR' } as const;
/** Below this a sum is short enough to be written out. */
const LONG_SUM = 100_000;
const MILLISECONDS_PER_DAY = 86_400_000;
const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Everything is made on first use: building an `Intl` object costs more than most commands do otherwise. */
export function createFormat(locale: Locale, currency: string | null = null): Format {
  const number = numberFormats(NUMBER_TAGS[locale]);
  const money = (options: Intl.NumberFormatOptions): Intl.NumberFormat =>
    number(
      currency === null
        ? options
        : { ...options, style: 'currency', currency, currencyDisplay: 'narrowSymbol' },
    );
  let days: Intl.DateTimeFormat | null = null;
  let months: Intl.DateTimeFormat | null = null;
  let lists: Intl.ListFormat | null = null;
  return {
    locale,
    whole: (value) => number({ maximumFractionDigits: 0 }).format(value),
    decimal: (value, digits) => number({ maximumFractionDigits: digits }).format(value),
    fixed: (value, digits) =>
      number({ minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value),
    percent: (rate, digits = Math.abs(rate) < 0.0995 && rate !== 0 ? 1 : 0) =>
      number({ style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits }).format(rate),
    money: (value) => money({ minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value),
    roundMoney: (value) => {
      const size = Math.abs(value);
      if (size >= LONG_SUM) return money({ notation: 'compact', maximumSignificantDigits: 3 }).format(value);
      const digits = size >= 100 || size === 0 ? 0 : 2;
      return money({ minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
    },
    shortMoney: (value) => money({ notation: 'compact', maximumSignificantDigits: 3 }).format(value),
    roundCount: (value) => number({ notation: 'compact', maximumSignificantDigits: 3 }).format(value),
    bytes: (value) => {
      let step = 0;
      for (let rest = value; rest >= 999.5 && step < UNITS.length - 1; rest /= 1000) step++;
      return number({
        style: 'unit',
        unit: UNITS[step],
        unitDisplay: step === 0 ? 'long' : 'short',
        maximumSignificantDigits: 3,
      }).format(value / 1000 ** step);
    },
    day: (day) => {
      days ??= new Intl.DateTimeFormat(DAY_TAGS[locale], {
        timeZone: 'UTC',
        day: 'numeric',
        month: locale === 'en' ? 'short' : 'long',
        year: 'numeric',
      });
      return days.format(day * MILLISECONDS_PER_DAY);
    },
    month: (day) => {
      months ??= new Intl.DateTimeFormat(DAY_TAGS[locale], {
        timeZone: 'UTC',
        month: 'short',
        year: 'numeric',
      });
      return months.format(day * MILLISECONDS_PER_DAY);
    },
    list: (items) => {
      lists ??= new Intl.ListFormat(DAY_TAGS[locale], { type: 'conjunction' });
      return lists.format(items);
    },
  };
}

function numberFormats(tag: string): (options: Intl.NumberFormatOptions) => Intl.NumberFormat {
  const made = new Map<string, Intl.NumberFormat>();
  return (options) => {
    const key = JSON.stringify(options);
    let format = made.get(key);
    if (format === undefined) {
      format = new Intl.NumberFormat(tag, options);
      made.set(key, format);
    }
    return format;
  };
}
