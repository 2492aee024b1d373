import { basename } from 'node:path';
import { err, ok, type Problem, type Result } from '@kesit/core/result';
import {
  checkPreset,
  type PresetCheck,
  parsePreset,
  type ScoreCell,
  type SegmentPreset,
} from '@kesit/core/segment';
import { readText } from '../adapters/preset-file.ts';
import { type Failure, failure } from '../failure.ts';
import type { Session } from '../session.ts';
import { presetLines } from './preset-lines.ts';

/**
 * `kesit presets --check`: every combination of scores of one's own rules, those that no rule covers and those that several
 * do. A file that holds no rules cannot be read as data (3); rules that leave somebody without a segment are of no use (2).
 */
export function checkRules(path: string, asJson: boolean, session: Session): Result<null, Failure> {
  const text = readText(path) ?? err(failure('input-not-found', { file: path }));
  if (!text.ok) return text;
  const file = basename(path);
  const preset = parseGaps(text.value);
  if (!preset.ok) return err({ ...preset.error, facts: { ...preset.error.facts, file }, exitCode: 3 });
  const check = checkPreset(preset.value, { amounts: preset.value.needsAmounts });
  session.print(asJson ? checkJson(preset.value, check) : checkText(preset.value, check, session));
  return check.complete
    ? ok(null)
    : err(failure('preset-incomplete', { file, cells: check.uncovered.length }));
}

/** Rules with gaps are refused by `parsePreset`; read with a remainder and without it again, the gaps can be shown. */
function parseGaps(text: string): Result<SegmentPreset, Problem> {
  const preset = parsePreset(text);
  if (preset.ok || preset.error.facts.reason !== 'cells-uncovered') return preset;
  const rules = JSON.parse(text.replace(/^\ufeff/, '')) as { segments: { id: string }[] };
  const patched = parsePreset(JSON.stringify({ ...rules, remainder: rules.segments[0]?.id }));
  return patched.ok ? ok({ ...patched.value, remainder: null }) : patched;
}

function checkJson(preset: SegmentPreset, check: PresetCheck): string {
  return `${JSON.stringify({ schema: 'kesit.rule-check/1', preset: preset.id, ...check }, null, 2)}\n`;
}

const MOST_CELLS = 20;

function checkText(preset: SegmentPreset, check: PresetCheck, session: Session): string {
  const { words, locale, paint } = session;
  const { sentences } = words;
  const nameOf = (id: string): string => preset.segments.find((one) => one.id === id)?.name[locale] ?? id;
  const rule = (index: number): string => `${index + 1} (${nameOf(preset.rules[index]!.segment)})`;
  const lines = [`${paint.strong(preset.id)}  ${preset.name[locale]}`, ...presetLines(preset, session), ''];
  const { uncovered, overlapping, unreachableRules, unreachableSegments } = check;
  if (uncovered.length === 0 && overlapping.length === 0) {
    lines.push(paint.good(sentences.presetComplete(check.cells)));
  }
  if (uncovered.length > 0) {
    const { remainder } = preset;
    lines.push(
      remainder === null
        ? paint.bad(sentences.presetUncovered(uncovered.length, check.cells))
        : sentences.presetRemainder(uncovered.length, check.cells, nameOf(remainder)),
      ...some(uncovered.map(cellText)),
    );
  }
  if (overlapping.length > 0) {
    lines.push(sentences.presetOverlaps(overlapping.length));
    const cells = overlapping.map(({ cell, rules: [first, ...others] }) =>
      sentences.presetDecides(cellText(cell), rule(first ?? 0), others.map(rule).join(', ')),
    );
    lines.push(...some(cells));
  }
  if (unreachableRules.length > 0) {
    lines.push(paint.warn(sentences.presetUnreachable(unreachableRules.map(rule).join(', '))));
  }
  if (unreachableSegments.length > 0) {
    lines.push(paint.warn(sentences.presetUnreachableSegments(unreachableSegments.map(nameOf).join(', '))));
  }
  return `${lines.join('\n')}\n`;
}

function some(lines: readonly string[]): string[] {
  const shown = lines.slice(0, MOST_CELLS).map((line) => `  ${line}`);
  const rest = lines.length - shown.length;
  return rest > 0 ? [...shown, `  … +${rest}`] : shown;
}

function cellText({ r, f, m }: ScoreCell): string {
  return m === null ? `R${r} F${f}` : `R${r} F${f} M${m}`;
}
