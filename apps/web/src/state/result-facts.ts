import type { AppState } from './app.svelte.ts';
import { namesOf } from './file-names.ts';
import { isDated } from './is-dated.ts';
import type { AnalysisView } from './study.svelte.ts';

/** Where the numbers of a result come from, for the line under a page's sentence: files, period, as-of day, currency. */
export function resultFacts(result: AnalysisView, { format, locale }: AppState): string[] {
  const { firstDay, lastDay } = result.totals;
  const { asOfDay, period } = locale.messages.result;
  const dated = isDated(result.mapping);
  return [
    namesOf(result.files, locale),
    !dated || firstDay === null || lastDay === null ? '' : period(format.day(firstDay), format.day(lastDay)),
    dated ? asOfDay(format.day(result.asOfDay)) : '',
    result.currency ?? '',
  ];
}
