import { err, ok, type Problem, type Result } from '../result/index.ts';
import { checkPreset } from './check-preset.ts';
import { jsonFault } from './json-fault.ts';
import { type PresetFault, presetFault } from './preset-faults.ts';
import {
  DEFAULT_LEVELS,
  MEASURES,
  type NameInFile,
  OWN_ID,
  OWN_NAME,
  PRESET_SCHEMA,
  type PresetFile,
  type RangeInFile,
  type RuleInFile,
  type ScoresInFile,
} from './preset-file.ts';
import type { ScoreRange, SegmentPreset, SegmentRule } from './segment.ts';

/**
 * Own rules from a JSON file, ready to be used: `readPreset`, and every cell has a segment. Errors beside those of
 * `readPreset`: `preset-invalid` with reason `cells-uncovered`, the first of them in `found` and their number in `cells`.
 */
export function parsePreset(text: string): Result<SegmentPreset, Problem> {
  const read = readPreset(text);
  if (!read.ok) return read;
  const { complete, uncovered } = checkPreset(read.value, { amounts: read.value.needsAmounts });
  if (complete) return read;
  const { r, f, m } = uncovered[0];
  const found = m === null ? `r ${r}, f ${f}` : `r ${r}, f ${f}, m ${m}`;
  return invalid({ at: 'rules', reason: 'cells-uncovered', found }, { cells: uncovered.length });
}

/**
 * Own rules as they stand in a JSON file, perhaps with holes: for `checkPreset` to look at. Only `segments` and `rules` must
 * be there: levels are 5, a name may be one text for all languages, `5` is short for `[5, 5]`, `when` may be one range or a
 * list, and whether amounts are needed is read off the rules. Errors: `preset-unreadable` (not JSON; `line`, `column`) and `preset-invalid`
 * (`at`, `reason`, perhaps `found`).
 *
 * Example: `{ "segments": [{ "id": "best", "name": "Best" }, { "id": "rest", "name": "Rest" }],
 * "rules": [{ "segment": "best", "when": { "r": [4, 5], "f": 5 } }], "remainder": "rest" }`
 */
export function readPreset(text: string): Result<SegmentPreset, Problem> {
  const body = text.replace(/^\ufeff/, '');
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return err({ code: 'preset-unreadable', facts: jsonFault(body) });
  }
  const fault = presetFault(json);
  return fault ? invalid(fault) : ok(presetOf(json as PresetFile));
}

/** A preset as a file that `parsePreset` reads back as the same preset. */
export function presetToJson(preset: SegmentPreset): string {
  const json = JSON.stringify(preset, null, 2);
  // Pairs of scores on one line; text never holds a bare line break, so nothing else can look like this.
  return `${json.replace(/\[\n\s+(\d),\n\s+(\d)\n\s+\]/g, '[$1, $2]')}\n`;
}

function invalid(fault: PresetFault, more: Readonly<Record<string, number>> = {}): Result<never, Problem> {
  return err({ code: 'preset-invalid', facts: { ...fault, ...more } });
}

function presetOf(file: PresetFile): SegmentPreset {
  const rules = file.rules.map(ruleOf);
  return {
    schema: PRESET_SCHEMA,
    id: file.id ?? OWN_ID,
    name: file.name === undefined ? OWN_NAME : nameOf(file.name),
    levels: file.levels ?? DEFAULT_LEVELS,
    needsAmounts: file.needsAmounts ?? rules.some(looksAtSpend),
    segments: file.segments.map((segment) => ({ ...segment, name: nameOf(segment.name) })),
    rules,
    remainder: file.remainder ?? null,
  };
}

function nameOf(name: NameInFile): { en: string; tr: string } {
  return typeof name === 'string' ? { en: name, tr: name } : { en: name.en, tr: name.tr };
}

function ruleOf(rule: RuleInFile): SegmentRule {
  return { segment: rule.segment, when: [rule.when].flat().map(rangeOf) };
}

function rangeOf(range: RangeInFile): ScoreRange {
  const pairs = MEASURES.flatMap((measure) => {
    const scores = range[measure];
    return scores === undefined ? [] : [[measure, pairOf(scores)] as const];
  });
  return Object.fromEntries(pairs);
}

function pairOf(scores: ScoresInFile): readonly [number, number] {
  return typeof scores === 'number' ? [scores, scores] : scores;
}

function looksAtSpend(rule: SegmentRule): boolean {
  return rule.when.some((range) => range.m !== undefined || range.fm !== undefined);
}
