import type { SegmentFinding } from '@kesit/core/analysis';
import { CLEANING_RULES } from '@kesit/core/transaction';
import type { Session } from '../session.ts';
import { type TextColumn, textTable } from '../terminal/text-table.ts';
import { wrapText } from '../terminal/text-width.ts';
import type { Results } from './results.ts';

/** It shall fit a terminal of the usual height. */
const MOST_LINES = 24;
/** Rows of the table beside its title: as many as the largest shipped preset has. */
const MOST_SEGMENTS = 11;

/**
 * What a person reads when a run is done: the sentence the page opens with, what was left out, the segments, what to
 * mind, and where the files are. Where warnings need the room, segments without customers give way.
 */
export function closingSummary(results: Results, folder: string, session: Session): string {
  const { paint, width, words } = session;
  const opening = wrapText(headlineText(results, session), width).map(paint.strong);
  const about = [
    ...wrapText(cleaningText(results, session), width),
    ...wrapText(basisText(results, session), width).map(paint.faint),
  ];
  const files = wrapText(words.sentences.written(folder), width);
  const warnings = results.summary.warnings.map(({ message }) => warningLines(message, session));
  const blanks = warnings.length > 0 ? 4 : 3;
  const room = MOST_LINES - opening.length - about.length - files.length - blanks;
  const table = segmentTable(results, room - warnings.flat().length, session);
  const parts = [opening, about, table, fittingWarnings(warnings, room - table.length, session), files];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

function headlineText({ analysis, findings }: Results, { words, locale, format }: Session): string {
  const nameOf = (id: string): string =>
    analysis.preset.segments.find((segment) => segment.id === id)?.name[locale] ?? id;
  return words.core.headline(findings.headline, nameOf, format(analysis.currency));
}

/** The rules with the most rows first; those that rejected nothing are not worth a word here. */
function cleaningText({ analysis }: Results, { words, format }: Session): string {
  const { whole } = format();
  const { kept, rejected } = analysis.cleaning;
  const rules = CLEANING_RULES.filter(({ id }) => rejected[id] > 0).sort(
    (a, b) => rejected[b.id] - rejected[a.id],
  );
  const read = words.sentences.rows(whole(analysis.rowsRead), whole(kept));
  if (rules.length === 0) return read;
  const list = rules.map(({ id }) => `${words.core.rules[id].name} ${whole(rejected[id])}`).join(', ');
  return `${read} ${words.sentences.leftOut(list)}`;
}

function basisText({ analysis }: Results, { words, format }: Session): string {
  const { preset, scores, asOfDay } = analysis;
  return words.sentences.asOf(format().day(asOfDay), preset.id, scores.mode);
}

/** All segments where `room` is enough for them, else those that have customers. */
function segmentTable({ analysis, findings }: Results, room: number, session: Session): string[] {
  const { words, paint } = session;
  const { segments } = findings;
  const peopled = segments.filter(({ profile }) => profile.customers > 0);
  const fits = segments.length <= Math.min(MOST_SEGMENTS, room - 1);
  const chosen = fits ? segments : peopled;
  const shown = chosen.length <= MOST_SEGMENTS ? chosen : chosen.slice(0, MOST_SEGMENTS - 1);
  const amounts = analysis.base.totals.revenue !== null;
  const rows = shown.map((segment) => segmentRow(segment, amounts, analysis.currency, session));
  const [title = '', ...lines] = textTable(segmentColumns(amounts, session), rows, session.width);
  const rest = segments.length - shown.length;
  return [
    paint.strong(title),
    ...lines,
    ...(rest > 0 ? [paint.faint(words.sentences.moreSegments(rest))] : []),
  ];
}

function segmentColumns(amounts: boolean, { words }: Session): TextColumn[] {
  const { segment, customers, share, revenue, health } = words.labels;
  const figures = amounts ? [customers, share, revenue, share] : [customers, share];
  return [
    { title: segment, align: 'left' },
    ...figures.map((title): TextColumn => ({ title, align: 'right' })),
    { title: health, align: 'left' },
  ];
}

function segmentRow(
  { definition, profile, health }: SegmentFinding,
  amounts: boolean,
  currency: string | null,
  { words, locale, format }: Session,
): string[] {
  const { whole, percent, money } = format(currency);
  return [
    definition.name[locale],
    whole(profile.customers),
    percent(profile.customerShare ?? 0, 1),
    ...(amounts ? [money(profile.revenue ?? 0), percent(profile.revenueShare ?? 0, 1)] : []),
    health === null ? '' : words.core.health[health.level],
  ];
}

function warningLines(message: string, { paint, width }: Session): string[] {
  return wrapText(message, width - 2).map((line, i) => paint.warn(`${i === 0 ? '! ' : '  '}${line}`));
}

/** As many whole warnings as there is room for, and the number of the others. */
function fittingWarnings(warnings: readonly string[][], room: number, { words, paint }: Session): string[] {
  if (warnings.flat().length <= room) return warnings.flat();
  const lines: string[] = [];
  let count = 0;
  for (const warning of warnings) {
    if (lines.length + warning.length + 1 > room) break;
    lines.push(...warning);
    count++;
  }
  return [...lines, paint.warn(`! ${words.sentences.moreWarnings(warnings.length - count)}`)];
}
