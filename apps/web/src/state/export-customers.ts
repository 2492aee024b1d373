import type { CustomerColumn } from '@kesit/core/selection';
import { download } from '../adapters/download.ts';
import type { AppState } from './app.svelte.ts';
import { conditionText } from './condition-text.ts';
import type { AnalysisView } from './study.svelte.ts';

type Reader = Pick<AppState, 'format' | 'locale' | 'filtering'>;

const LONGEST = 120;
const DAY_MS = 86_400_000;

/**
 * Writes customers into a file and hands it to the browser; the name of the file, `null` where it came to nothing. `about` says
 * who they are: the filter, unless told otherwise.
 */
export async function exportCustomers(
  app: AppState,
  result: AnalysisView,
  rows: Uint32Array,
  columns: readonly CustomerColumn[] | null,
  about: readonly string[] = filterTexts(result, app),
): Promise<string | null> {
  const { study, locale } = app;
  const request = { rows, columns, format: 'csv', locale: locale.locale } as const;
  const outcome = await study.ask('exportCustomers', request);
  if (outcome === null) return null;
  const name = fileName(result, app, about, 'csv');
  if (outcome.ok) {
    download(outcome.value, name);
    return name;
  }
  if (outcome.error.kind !== 'stopped') study.trouble = { failure: outcome.error, files: [name] };
  return null;
}

/** What the filter says, one text for each condition. */
function filterTexts(result: AnalysisView, app: Reader): string[] {
  return app.filtering.conditions.map((condition) =>
    // What somebody searched for may be somebody's name.
    condition.list === 'search'
      ? app.locale.messages.customers.fileSearch
      : conditionText(condition, result, app),
  );
}

/** `customers orders-2025 at-risk 2025-12-01.csv`: what it is, of which data, under which filter, as of which day. */
function fileName(result: AnalysisView, app: Reader, about: readonly string[], extension: string): string {
  const messages = app.locale.messages.customers;
  const [file = ''] = result.files;
  const day = new Date(result.asOfDay * DAY_MS).toISOString().slice(0, 10);
  const parts = [messages.fileStem, file.replace(/(\.[a-z]{2,7}){1,2}$/i, ''), ...about].map((part) =>
    slug(part, app.locale.locale),
  );
  const stem = parts.filter((part) => part !== '').join('_');
  return `${stem.slice(0, LONGEST)}_${day}.${extension}`;
}

/** Letters and digits of any alphabet; every other run of characters is one hyphen. */
function slug(text: string, language: string): string {
  return text
    .toLocaleLowerCase(language)
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
}
