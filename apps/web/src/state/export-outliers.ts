import type { TableData } from '@kesit/core/export';
import type { AppState } from './app.svelte.ts';
import { customerId } from './customer-list.ts';
import type { FoundClusters, ShownOutliers } from './discovering.svelte.ts';
import { exportName } from './export-texts.ts';
import { comparedColumn } from './feature-text.ts';
import { type Finding, groupName } from './finding.ts';
import type { AnalysisView } from './study.svelte.ts';

type Outlier = ShownOutliers['listed'][number];

/** What is odd about a customer, in a line. */
export function oddText(
  reasons: Outlier['reasons'],
  { features, kinds }: Pick<FoundClusters, 'features' | 'kinds'>,
  app: AppState,
): string {
  const messages = app.locale.messages.discover.outliers;
  if (reasons.length === 0) return messages.unremarkable;
  return reasons
    .map(({ column, value, usual }) => {
      const { name, text } = comparedColumn(features[column] ?? '', kinds[column], app);
      return messages.reason({ feature: name, value: text(value), usual: text(usual) });
    })
    .join('; ');
}

/** All outliers, not only those that are shown, as a table to take away. */
export async function exportOutliers(
  app: AppState,
  result: AnalysisView,
  finding: Finding,
  format: 'csv' | 'xlsx',
): Promise<void> {
  const { discovering, locale, study, taking } = app;
  const { outliers: messages } = locale.messages.discover;
  const all = await discovering.ask('outliers', Number.POSITIVE_INFINITY);
  if (!all?.ok) return;
  const table = outlierTable(all.value, finding, result, app);
  const name = exportName([messages.file], format, result, app, { filtered: false });
  await taking.take(name, () => study.ask('writeTables', [table], format));
}

function outlierTable(
  { listed }: ShownOutliers,
  finding: Finding,
  { customers, currency }: AnalysisView,
  app: AppState,
): TableData {
  const { locale } = app;
  const { outliers: messages, columns } = locale.messages.discover;
  const text = (key: string, title: string, of: (outlier: Outlier) => string | null) =>
    ({ key, title, unit: null, kind: 'text', values: listed.map(of) }) as const;
  const spend = listed.some(({ totalSpend }) => totalSpend !== null)
    ? [
        {
          key: 'monetary',
          title: locale.words.features.totalSpend.name,
          unit: null,
          kind: 'money',
          values: listed.map(({ totalSpend }) => totalSpend ?? Number.NaN),
        } as const,
      ]
    : [];
  return {
    title: messages.file,
    columns: [
      text('customer', messages.customer, ({ row }) => customerId(customers, row)),
      ...spend,
      text('nearest_group', messages.nearest, ({ nearest }) =>
        nearest === null ? null : groupName(finding, nearest)[locale.locale],
      ),
      text('what_is_odd', messages.why, ({ reasons }) => oddText(reasons, finding.clusters, app)),
      {
        key: 'distance',
        title: columns.distance,
        unit: null,
        kind: 'number',
        digits: 12,
        values: listed.map(({ distance }) => distance),
      },
    ],
    rowCount: listed.length,
    currency,
  };
}
