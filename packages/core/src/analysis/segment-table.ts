import { type RecordColumn, recordTable, type TableData, type TableWords } from '../export/index.ts';
import { ACTION_TEXTS, CAMPAIGN_TEXTS, PRIORITY_TEXTS } from '../segment/index.ts';
import type { SegmentFinding } from './findings.ts';

/** `segments.csv`: one row per segment of the preset, in its order, empty ones too. Lists stand in one cell, `; ` between. */
export function segmentTable(
  segments: readonly SegmentFinding[],
  words: TableWords,
  currency: string | null,
): TableData {
  return recordTable('segments', segmentColumns(words), segments, words, currency);
}

function segmentColumns({ locale, health: levels }: TableWords): RecordColumn<SegmentFinding>[] {
  const list = (items: readonly string[] | null | undefined): string | null => items?.join('; ') ?? null;
  return [
    { key: 'segment', text: ({ definition }) => definition.id },
    { key: 'segment_name', text: ({ definition }) => definition.name[locale] },
    { key: 'customers', number: ({ profile }) => profile.customers },
    { key: 'customer_share', rate: ({ profile }) => profile.customerShare },
    { key: 'revenue', money: ({ profile }) => profile.revenue },
    { key: 'revenue_share', rate: ({ profile }) => profile.revenueShare },
    { key: 'mean_recency_days', number: ({ profile }) => profile.recencyDays?.mean, digits: 2 },
    { key: 'median_recency_days', number: ({ profile }) => profile.recencyDays?.median },
    { key: 'mean_frequency', number: ({ profile }) => profile.orderCount?.mean, digits: 2 },
    { key: 'median_frequency', number: ({ profile }) => profile.orderCount?.median },
    { key: 'mean_monetary', money: ({ profile }) => profile.totalSpend?.mean },
    { key: 'median_monetary', money: ({ profile }) => profile.totalSpend?.median },
    { key: 'average_order_value', money: ({ profile }) => profile.averageOrderValue },
    { key: 'mean_customer_value', number: ({ profile }) => profile.customerValue?.mean, digits: 2 },
    { key: 'median_customer_value', number: ({ profile }) => profile.customerValue?.median },
    { key: 'return_rate', rate: ({ profile }) => profile.returnRate },
    { key: 'discount_lover_share', rate: ({ profile }) => profile.discountLoverShare },
    { key: 'mobile_lover_share', rate: ({ profile }) => profile.mobileLoverShare },
    { key: 'top_categories', text: ({ profile }) => list(profile.topCategories?.map(({ name }) => name)) },
    {
      key: 'top_products',
      text: ({ profile }) => list(profile.topProducts?.map(({ code, name }) => (name === '' ? code : name))),
    },
    { key: 'top_countries', text: ({ profile }) => list(profile.topCountries?.map(({ name }) => name)) },
    { key: 'health', rate: ({ health }) => health?.overall },
    { key: 'health_level', code: ({ health }) => health?.level, names: levels },
    { key: 'health_size', rate: ({ health }) => health?.size },
    { key: 'health_value', rate: ({ health }) => health?.value },
    { key: 'health_recency', rate: ({ health }) => health?.recency },
    { key: 'health_frequency', rate: ({ health }) => health?.frequency },
    { key: 'priority', text: ({ actions }) => actions && PRIORITY_TEXTS[actions.priority][locale] },
    { key: 'campaign', text: ({ actions }) => actions && CAMPAIGN_TEXTS[actions.campaign][locale] },
    {
      key: 'actions',
      text: ({ actions }) => list(actions?.actions.map((code) => ACTION_TEXTS[code][locale])),
    },
  ];
}
