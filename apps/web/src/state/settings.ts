import type { AnalysisRequest, ClusterSegments } from '@kesit/core/analysis';
import { DEFAULT_PRESET, isComplete, type ScoreMode, type SegmentPreset } from '@kesit/core/segment';
import { DEFAULT_RULES, type RuleSwitches } from '@kesit/core/transaction';
import type { Draft } from './draft.ts';

/** How rows are cleaned, scored and named. */
export interface Settings {
  readonly preset: SegmentPreset;
  /** A person's own rules as they stand in the editor, perhaps with gaps; `null` while there are none. */
  readonly own: SegmentPreset | null;
  /** Clusters in the place of the segments of `preset`, which is what one goes back to. */
  readonly clusters: ClusterSegments | null;
  readonly scores: ScoreMode;
  readonly rules: RuleSwitches;
  /** `null`: the day after the last purchase. */
  readonly asOf: number | null;
  /** ISO 4217; `null`: as the file says. */
  readonly currency: string | null;
}

export const FIRST_SETTINGS: Settings = {
  preset: DEFAULT_PRESET,
  own: null,
  clusters: null,
  scores: 'tie-safe',
  rules: DEFAULT_RULES,
  asOf: null,
  currency: null,
};

/** Wall-clock times stay as they are; only instants with an offset would move. The command line starts from the same. */
export const TIME_ZONE = 'UTC';
const DAY_MS = 86_400_000;

/**
 * Rules, day and currency were chosen for other data; the way to score and name is a person's own. Newer files of the same
 * project are cleaned as the ones before, as of a day of their own.
 */
export function settingsFor(
  { currency }: Draft,
  settings: Settings,
  { isSameData, replace }: { readonly isSameData: boolean; readonly replace: boolean },
): Settings {
  if (isSameData) return settings;
  if (replace) return { ...settings, asOf: null };
  return { ...settings, rules: DEFAULT_RULES, asOf: null, currency, clusters: null };
}

/** What a person saw is what is computed: the guessed shape is settled by continuing. */
export function requestOf(
  { shape, sheet, given }: Draft,
  { own: _, ...settings }: Settings,
): AnalysisRequest {
  return {
    ...settings,
    shape,
    sheet,
    given,
    today: today(),
    timeZone: TIME_ZONE,
    keepOrders: true,
    keepOwn: true,
  };
}

export function today(): number {
  return Math.floor(Date.now() / DAY_MS);
}

/** Whether two settings ask for the same rows, so that the customers are the same and only their names may differ. */
export function sameRows(one: Settings, other: Settings): boolean {
  const rules = Object.keys(one.rules) as (keyof RuleSwitches)[];
  return (
    one.asOf === other.asOf &&
    one.currency === other.currency &&
    rules.every((rule) => one.rules[rule] === other.rules[rule])
  );
}

/** Settings with a person's own rules, which are in use as soon as they fit the data and leave nobody without a segment. */
export function withOwnRules(settings: Settings, own: SegmentPreset, hasAmounts: boolean): Settings {
  const fits = hasAmounts || !own.needsAmounts;
  if (!fits || !isComplete(own)) return { ...settings, own };
  return { ...settings, own, preset: own, clusters: null };
}
