import type { AppState } from '../../../state/app.svelte.ts';
import { shownSegments } from '../../../state/shown-segments.ts';
import type { AnalysisView } from '../../../state/study.svelte.ts';
import type { Reader } from './figure.ts';

/** Whoever looks at the page now. */
export function readerOf(
  result: AnalysisView,
  { locale, format, filtering }: Pick<AppState, 'locale' | 'format' | 'filtering'>,
): Reader {
  const { messages, words } = locale;
  const { firstDay, lastDay } = result.totals;
  return {
    messages: messages.dashboards,
    words,
    format,
    result,
    segments: shownSegments(result, locale.locale),
    period:
      firstDay === null || lastDay === null
        ? ''
        : messages.result.period(format.day(firstDay), format.day(lastDay)),
    filter: filtering.filter,
  };
}
