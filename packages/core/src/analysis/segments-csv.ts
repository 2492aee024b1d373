import { ACTION_TEXTS, CAMPAIGN_TEXTS, PRIORITY_TEXTS } from '../segment/index.ts';
import type { CsvSink } from './csv-cells.ts';
import type { SegmentFinding } from './findings.ts';
import { type RecordColumn, writeRecordsCsv } from './records-csv.ts';

/** `segments.csv`: one row per segment of the preset, in its order, empty ones too. Lists stand in one cell, `; ` between. */
export function writeSegmentsCsv(
  segments: readonly SegmentFinding[],
  { locale }: { readonly locale: 'en' | 'tr' },
  sink: CsvSink,
): void {
  writeRecordsCsv(segmentColumns(locale), segments, sink);
}

function segmentColumns(locale: 'en' | 'tr'): RecordColumn<SegmentFinding>[] {
  const list = (items: readonly string[] | null | undefined): string | null => items?.join('; ') ?? null;
  return [
    { name: 'segment', text: ({ definition }) => definition.id },
    { name: 'segment_name', text: ({ definition }) => definition.name[locale] },
    { name: 'customers', number: ({ profile }) => profile.customers },
    { name: 'customer_share', number: ({ profile }) => profile.customerShare, digits: 4 },
    { name: 'revenue', number: ({ profile }) => profile.revenue, digits: 2 },
    { name: 'revenue_share', number: ({ profile }) => profile.revenueShare, digits: 4 },
    { name: 'mean_recency_days', number: ({ profile }) => profile.recencyDays?.mean, digits: 2 },
    { name: 'median_recency_days', number: ({ profile }) => profile.recencyDays?.median },
    { name: 'mean_frequency', number: ({ profile }) => profile.orderCount?.mean, digits: 2 },
    { name: 'median_frequency', number: ({ profile }) => profile.orderCount?.median },
    { name: 'mean_monetary', number: ({ profile }) => profile.totalSpend?.mean, digits: 2 },
    { name: 'median_monetary', number: ({ profile }) => profile.totalSpend?.median, digits: 2 },
    { name: 'average_order_value', number: ({ profile }) => profile.averageOrderValue, digits: 2 },
    { name: 'mean_customer_value', number: ({ profile }) => profile.customerValue?.mean, digits: 2 },
    { name: 'median_customer_value', number: ({ profile }) => profile.customerValue?.median },
    { name: 'return_rate', number: ({ profile }) => profile.returnRate, digits: 4 },
    { name: 'discount_lover_share', number: ({ profile }) => profile.discountLoverShare, digits: 4 },
    { name: 'mobile_lover_share', number: ({ profile }) => profile.mobileLoverShare, digits: 4 },
    { name: 'top_categories', text: ({ profile }) => list(profile.topCategories?.map(({ name }) => name)) },
    {
      name: 'top_products',
      text: ({ profile }) => list(profile.topProducts?.map(({ code, name }) => (name === '' ? code : name))),
    },
    { name: 'top_countries', text: ({ profile }) => list(profile.topCountries?.map(({ name }) => name)) },
    { name: 'health', number: ({ health }) => health?.overall, digits: 4 },
    { name: 'health_level', text: ({ health }) => health?.level ?? null },
    { name: 'health_size', number: ({ health }) => health?.size, digits: 4 },
    { name: 'health_value', number: ({ health }) => health?.value, digits: 4 },
    { name: 'health_recency', number: ({ health }) => health?.recency, digits: 4 },
    { name: 'health_frequency', number: ({ health }) => health?.frequency, digits: 4 },
    { name: 'priority', text: ({ actions }) => actions && PRIORITY_TEXTS[actions.priority][locale] },
    { name: 'campaign', text: ({ actions }) => actions && CAMPAIGN_TEXTS[actions.campaign][locale] },
    {
      name: 'actions',
      text: ({ actions }) => list(actions?.actions.map((code) => ACTION_TEXTS[code][locale])),
    },
  ];
}
