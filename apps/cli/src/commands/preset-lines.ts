import { type ScoreRange, type SegmentPreset, segmentCodes } from '@kesit/core/segment';
import type { Session } from '../session.ts';
import { textTable } from '../terminal/text-table.ts';
import { textWidth, wrapText } from '../terminal/text-width.ts';

/**
 * The rules of a preset as a person reads them: a grid of recency against frequency (or against FM, the mean of frequency
 * and spend) where two scores decide, and otherwise the rules in the order they are asked.
 */
export function presetLines(preset: SegmentPreset, session: Session): string[] {
  const across = gridAcross(preset);
  return across === null ? ruleLines(preset, session) : gridLines(preset, across, session);
}

type Across = 'f' | 'fm';

/** What stands across the grid; `null` where more than recency and one other measure decides. */
function gridAcross({ rules }: SegmentPreset): Across | null {
  const measures = new Set(rules.flatMap(({ when }) => when.flatMap((range) => measuresOf(range))));
  if (measures.has('m')) return null;
  if (measures.has('fm')) return measures.has('f') ? null : 'fm';
  return 'f';
}

/** A range that only says "no orders" does not take part in the grid. */
function measuresOf(range: ScoreRange): string[] {
  return isNoOrders(range) ? [] : Object.keys(range);
}

function isNoOrders({ f }: ScoreRange): boolean {
  return f !== undefined && f[1] === 0;
}

/** Segments by two letters, so that a grid fits any terminal; what they stand for below it. */
function gridLines(preset: SegmentPreset, across: Across, session: Session): string[] {
  const { locale, words, paint } = session;
  const codes = segmentCodes(
    preset.segments.map(({ name }) => name[locale]),
    locale,
  );
  const scores = Array.from({ length: preset.levels }, (_, i) => i + 1);
  const codeAt = (r: number, other: number): string => {
    const rule = preset.rules.find(({ when }) =>
      when.some((range) => !isNoOrders(range) && within(range.r, r) && within(range[across], other)),
    );
    const id = rule?.segment ?? preset.remainder;
    return codes[preset.segments.findIndex((segment) => segment.id === id)] ?? '--';
  };
  const titles = ['', ...scores.map((score) => `${across.toUpperCase()}${score}`)];
  const [title = '', ...lines] = textTable(
    titles.map((text) => ({ title: text, align: 'left' })),
    scores.toReversed().map((r) => [`R${r}`, ...scores.map((other) => codeAt(r, other))]),
    session.width,
  );
  const legend = preset.segments.map(
    ({ name }, at) => `${codes[at]}\u00a0${name[locale].replaceAll(' ', '\u00a0')}`,
  );
  const withoutOrders = preset.rules.find(({ when }) => when.some(isNoOrders));
  if (withoutOrders !== undefined) {
    legend.push(`${words.labels.noOrders}: ${nameOf(preset, withoutOrders.segment, locale)}`);
  }
  const legendLines = wrapText(legend.join(', '), session.width - 2);
  return [paint.faint(title), ...lines, ...legendLines].map((line) => `  ${line.replaceAll('\u00a0', ' ')}`);
}

function ruleLines(preset: SegmentPreset, { words, locale, paint, width }: Session): string[] {
  const { labels } = words;
  const numbered = preset.rules.map(({ segment, when }) => [
    nameOf(preset, segment, locale),
    when.map((range) => rangeText(range, labels).replaceAll(' ', '\u00a0')).join(' | '),
  ]);
  if (preset.remainder !== null) {
    numbered.push([nameOf(preset, preset.remainder, locale), labels.otherwise]);
  }
  const left = Math.max(...numbered.map(([name = '']) => textWidth(name)));
  const indent = left + 8;
  const lines = numbered.flatMap(([name = '', range = ''], at) => {
    const number = at < preset.rules.length ? String(at + 1).padStart(2) : '  ';
    return wrapText(range, width - indent).map((part, i) =>
      i === 0
        ? `${number}  ${name}${' '.repeat(left - textWidth(name))}  ${part}`
        : ' '.repeat(indent - 2) + part,
    );
  });
  return [paint.faint(words.labels.rules), ...lines].map((line) => `  ${line.replaceAll('\u00a0', ' ')}`);
}

/** `R 4-5, F 2`, `R 5, FM 1-2`. */
function rangeText(range: ScoreRange, labels: Session['words']['labels']): string {
  if (isNoOrders(range)) return labels.noOrders;
  const parts = Object.entries(range).map(
    ([measure, [low, high]]) => `${measure.toUpperCase()} ${low === high ? low : `${low}-${high}`}`,
  );
  return parts.length === 0 ? labels.anyScore : parts.join(', ');
}

function nameOf(preset: SegmentPreset, id: string | null, locale: Session['locale']): string {
  return preset.segments.find((segment) => segment.id === id)?.name[locale] ?? '';
}

function within(range: readonly [number, number] | undefined, score: number): boolean {
  return range === undefined || (score >= range[0] && score <= range[1]);
}
