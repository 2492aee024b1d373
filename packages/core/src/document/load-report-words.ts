import type { Locale } from '../words/index.ts';
import type { ReportWords } from './report-words.ts';

/** What documents say in one language; fetched when the first one is written. */
export async function loadReportWords(locale: Locale): Promise<ReportWords> {
  return locale === 'tr' ? (await import('./tr.ts')).tr : (await import('./en.ts')).en;
}
