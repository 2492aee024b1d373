import type { AnalysisRequest } from '@kesit/core/analysis';
import { DEFAULT_PRESET, type ScoreMode, type SegmentPreset } from '@kesit/core/segment';
import { DEFAULT_RULES, type RuleSwitches } from '@kesit/core/transaction';
import type { Draft } from './draft.ts';

/** How rows are cleaned, scored and named. */
export interface Settings {
  readonly preset: SegmentPreset;
  readonly scores: ScoreMode;
  readonly rules: RuleSwitches;
  /** `null`: the day after the last purchase. */
  readonly asOf: number | null;
  /** ISO 4217; `null`: as the file says. */
  readonly currency: string | null;
}

export const FIRST_SETTINGS: Settings = {
  preset: DEFAULT_PRESET,
  scores: 'tie-safe',
  rules: DEFAULT_RULES,
  asOf: null,
  currency: null,
};

/** Wall-clock times stay as they are; only instants with an offset would move. The command line starts from the same. */
export const TIME_ZONE = 'UTC';
const DAY_MS = 86_400_000;

/** Rules, day and currency were chosen for other data; the way to score and name is a person's own. */
export function settingsForNewData(settings: Settings, { currency }: Draft): Settings {
  return { ...settings, rules: DEFAULT_RULES, asOf: null, currency };
}

/** What a person saw is what is computed: the guessed shape is settled by continuing. */
export function requestOf({ shape, sheet, given }: Draft, settings: Settings): AnalysisRequest {
  const today = Math.floor(Date.now() / DAY_MS);
  return { ...settings, shape, sheet, given, today, timeZone: TIME_ZONE, keepOrders: true };
}
