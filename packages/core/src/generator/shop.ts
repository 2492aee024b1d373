import { type AliasTable, aliasTable, type Rng, streamOf } from '../random/index.ts';
import { buildCatalogue, type Catalogue } from './catalogue.ts';
import { buildSeason, type Season } from './season.ts';
import { completeSettings, type ShopOptions, type ShopSettings } from './shop-settings.ts';
import { CHANNELS, COUNTRIES, CURRENCIES, DISCOUNTS, SERVICES } from './shop-words.ts';

/** A generated shop before its first order: everything that is fixed for the whole window. */
export interface Shop {
  readonly settings: ShopSettings;
  readonly season: Season;
  readonly catalogue: Catalogue;
  /** Mean order value over the population, in hundredths of the currency. */
  readonly orderValueMinor: number;
  readonly countries: AliasTable;
  readonly channels: AliasTable;
  readonly services: AliasTable;
  readonly discounts: AliasTable;
  /** Customer 0 has this number, customer 1 the next, …: all numbers have the same number of digits. */
  readonly firstCustomerId: number;
  /** Keys of the streams: one per customer, the others one per sale (by `saleIndex`) and what comes along with it. */
  readonly customerKey: Rng;
  readonly saleKey: Rng;
  readonly companyKey: Rng;
  readonly guestKey: Rng;
  readonly adjustmentKey: Rng;
}

export function openShop(options: ShopOptions): Shop {
  const settings = completeSettings(options);
  const { seed, language, customers } = settings;
  return {
    settings,
    season: buildSeason(settings.startDay, settings.months, settings.seasonStrength),
    catalogue: buildCatalogue(streamOf(seed, 0), settings.products, language),
    orderValueMinor: settings.orderValue * CURRENCIES[language].perPound * 100,
    countries: aliasTable(COUNTRIES[language].map(({ weight }) => weight)),
    channels: aliasTable(CHANNELS.map(({ weight }) => weight)),
    services: aliasTable(SERVICES.map(({ weight }) => weight)),
    discounts: aliasTable(DISCOUNTS.map(({ weight }) => weight)),
    firstCustomerId: 10 ** Math.max(4, String(customers).length) + 1,
    customerKey: streamOf(seed, 1),
    saleKey: streamOf(seed, 2),
    companyKey: streamOf(seed, 3),
    guestKey: streamOf(seed, 4),
    adjustmentKey: streamOf(seed, 5),
  };
}

/** One number for the n-th purchase (from 0) of a customer; nobody buys 2^20 times. */
export function saleIndex(customer: number, purchase: number): number {
  return customer * 1_048_576 + purchase;
}
