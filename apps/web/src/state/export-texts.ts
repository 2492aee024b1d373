import { isoFromDay } from '@kesit/core/calendar';
import { fileName, type TableData } from '@kesit/core/export';
import type { AppState } from './app.svelte.ts';
import { conditionText } from './condition-text.ts';
import { isDated } from './is-dated.ts';
import { today } from './settings.ts';
import type { AnalysisView } from './study.svelte.ts';

/**
 * The name of a file that leaves the page: project, what it is, the filter, the as-of day. What a person searches for stays
 * out of it.
 */
export function exportName(
  parts: readonly string[],
  extension: string,
  result: AnalysisView,
  app: AppState,
  { filtered = true }: { readonly filtered?: boolean } = {},
): string {
  const filter = filtered ? filterName(result, app) : '';
  const day = isDated(result.mapping) ? [isoFromDay(result.asOfDay)] : [];
  return fileName([app.study.name, ...parts, filter, ...day], extension);
}

const MOST_NAMED = 2;

function filterName(result: AnalysisView, app: AppState): string {
  const { conditions } = app.filtering;
  if (conditions.length === 0) return '';
  const { title } = app.locale.messages.filter;
  if (conditions.length > MOST_NAMED) return `${title} ${conditions.length}`;
  return conditions
    .map((condition) => (condition.list === 'search' ? title : conditionText(condition, result, app)))
    .join(' ');
}

/** The filter in words; `null` where there is none. */
export function filterText(result: AnalysisView, app: AppState): string | null {
  const texts = app.filtering.conditions.map((condition) => conditionText(condition, result, app));
  return texts.length === 0 ? null : texts.join('; ');
}

/** What a workbook says of itself: where its rows come from and how they were chosen. */
export function aboutTable(
  result: AnalysisView,
  app: AppState,
  { filter, rows }: { readonly filter: string | null; readonly rows: number },
): TableData {
  const { messages, locale, words } = app.locale;
  const { about } = messages.take;
  const { firstDay, lastDay } = result.totals;
  const { format } = app;
  const lines: readonly (readonly [string, string])[] = [
    [about.project, app.study.name],
    [about.files, result.files.join(', ')],
    [
      about.period,
      firstDay === null || lastDay === null
        ? ''
        : messages.result.period(format.day(firstDay), format.day(lastDay)),
    ],
    [about.asOf, isDated(result.mapping) ? format.day(result.asOfDay) : ''],
    [about.currency, result.currency ?? ''],
    [about.rules, result.preset.name[locale]],
    [about.scores, words.scores[result.scoreMode].name],
    [about.filter, filter ?? about.noFilter],
    [about.rows, format.whole(rows)],
    [about.made, format.day(today())],
    [about.by, 'Kesit'],
  ];
  const told = lines.filter(([, value]) => value !== '');
  const column = (key: string, title: string, place: 0 | 1) =>
    ({ key, title, unit: null, kind: 'text', values: told.map((line) => line[place]) }) as const;
  return {
    title: about.title,
    columns: [column('what', about.what, 0), column('value', about.value, 1)],
    rowCount: told.length,
    currency: null,
  };
}
