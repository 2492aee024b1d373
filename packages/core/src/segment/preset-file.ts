/** Own rules as a person writes them: what may be left out, and the short forms. See `parsePreset`. */
export interface PresetFile {
  readonly schema?: typeof PRESET_SCHEMA;
  readonly id?: string;
  readonly name?: NameInFile;
  readonly levels?: 3 | 5;
  readonly needsAmounts?: boolean;
  readonly segments: readonly SegmentInFile[];
  readonly rules: readonly RuleInFile[];
  readonly remainder?: string | null;
}

/** One name for all languages, or one each. */
export type NameInFile = string | { readonly en: string; readonly tr: string };

export interface SegmentInFile {
  readonly id: string;
  readonly name: NameInFile;
  readonly actions?: string;
}

export interface RuleInFile {
  readonly segment: string;
  readonly when: RangeInFile | readonly RangeInFile[];
}

/** `5` is short for `[5, 5]`. */
export type ScoresInFile = number | readonly [number, number];
export type RangeInFile = Readonly<Partial<Record<Measure, ScoresInFile>>>;

export type Measure = (typeof MEASURES)[number];

export const MEASURES = ['r', 'f', 'm', 'fm'] as const;
export const PRESET_SCHEMA = 'kesit.segment-rules/1';
export const DEFAULT_LEVELS = 5;
export const GREATEST_SEGMENT_COUNT = 100;
export const GREATEST_RULE_COUNT = 1000;
/** What own rules are called when they do not say. */
export const OWN_ID = 'own-rules';
export const OWN_NAME = { en: 'Own rules', tr: 'Kendi kurallarınız' } as const;
