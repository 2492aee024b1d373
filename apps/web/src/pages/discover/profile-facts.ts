import type { SegmentProfile } from '@kesit/core/segment';
import { FEATURES, type FeatureId } from '@kesit/core/selection';
import type { AppState } from '../../state/app.svelte.ts';
import { featureText } from '../../state/feature-text.ts';

/** A line of a profile. */
export interface ProfileFact {
  readonly name: string;
  readonly value: string;
  /** How it is counted. */
  readonly about?: string;
  /** Told where it is far from what others have. */
  readonly apart?: { readonly sign: '↑' | '↓'; readonly text: string };
}

/** What a group likes most, the most liked first. */
export interface Favorite {
  readonly name: string;
  readonly items: readonly { readonly name: string; readonly value: string }[];
}

const MOST_LISTED = 3;

/** What customers of a group are like, without the features that are told beside; what the data cannot say is left out. */
export function profileFacts(
  profile: SegmentProfile,
  told: readonly string[],
  { locale, format }: AppState,
): ProfileFact[] {
  const { facts } = locale.messages.contrast;
  const { cards } = locale.messages.discover;
  const { features } = locale.words;
  const percent = (rate: number): string => format.percent(rate, 1);
  const mean = (feature: FeatureId, of: number | undefined): ProfileFact[] =>
    told.includes(feature)
      ? []
      : fact(features[feature].name, of, (value) => featureText(value, FEATURES[feature].unit, format));
  const { totalSpend, orderCount, recencyDays, averageOrderValue } = profile;
  return [
    ...mean('totalSpend', totalSpend?.mean),
    ...mean('orderCount', orderCount?.mean),
    ...(told.includes('averageOrderValue')
      ? []
      : fact(facts.averageOrder, averageOrderValue, format.money, cards.averageOrderAbout)),
    ...mean('recencyDays', recencyDays?.mean),
    ...fact(facts.discountLovers, profile.discountLoverShare, percent, cards.discountLoversAbout),
    ...fact(facts.mobileLovers, profile.mobileLoverShare, percent, cards.mobileLoversAbout),
    ...(told.includes('returnRate') ? [] : fact(facts.returns, profile.returnRate, percent)),
  ];
}

function fact(
  name: string,
  of: number | null | undefined,
  write: (value: number) => string,
  about?: string,
): ProfileFact[] {
  return of == null ? [] : [{ name, value: write(of), ...(about === undefined ? {} : { about }) }];
}

/** Categories, products and countries; a list of one that everybody is in says nothing. */
export function favoritesOf(
  { topCategories, topProducts, topCountries }: SegmentProfile,
  { locale, format }: AppState,
): Favorite[] {
  const { cards } = locale.messages.discover;
  const lists: Favorite[] = [
    {
      name: cards.categories,
      items: (topCategories ?? []).map(({ name, spend, favoriteOf }) => ({
        name,
        value: spend === null ? cards.favoriteOf(format.whole(favoriteOf)) : format.roundMoney(spend),
      })),
    },
    {
      name: cards.products,
      items: (topProducts ?? []).slice(0, MOST_LISTED).map(({ code, name, spend }) => ({
        name: name === '' ? code : name,
        value: format.roundMoney(spend),
      })),
    },
    {
      name: cards.countries,
      items: (topCountries ?? []).map(({ name, customerShare }) => ({
        name,
        value: format.percent(customerShare),
      })),
    },
  ];
  return lists.filter(({ items }) => items.length > 0);
}
