import type { AnalysisStage, Warning, WarningCode } from '../analysis/index.ts';
import type { ColumnKey, TableName } from '../export/index.ts';
import type {
  BusinessMetrics,
  Headline,
  Offering,
  Sufficiency,
  SufficiencyReason,
  SufficiencyReasonCode,
} from '../report/index.ts';
import type { Problem, ProblemCode } from '../result/index.ts';
import type { HealthLevel, PresetFaultReason, ScoreMode } from '../segment/index.ts';
import type { FeatureId } from '../selection/index.ts';
import type { CleaningRuleId, GuessReason, Role, Shape } from '../transaction/index.ts';
import type { Format } from './format.ts';
import type { Locale } from './locale.ts';

/** Numbers and names that a sentence needs; those it does not know of it leaves out. */
export type Facts = Problem['facts'];
/** A whole sentence, or two: what happened and where, and what to do now. */
export type Sentence = (facts: Facts) => string;

export interface Named {
  readonly name: string;
  /** One line, for a tooltip or a table's last column. */
  readonly meaning: string;
}

/** Everything the core has to say in one language. Each language is written by itself; the compiler sees that none is short. */
export interface Words {
  readonly locale: Locale;
  readonly problems: Readonly<Record<ProblemCode, Sentence>>;
  readonly warnings: Readonly<Record<WarningCode, Sentence>>;
  readonly rules: Readonly<Record<CleaningRuleId, Named>>;
  readonly roles: Readonly<Record<Role, string>>;
  readonly shapes: Readonly<Record<Shape, string>>;
  readonly reasons: Readonly<Record<GuessReason, string>>;
  readonly stages: Readonly<Record<AnalysisStage, string>>;
  readonly scores: Readonly<Record<ScoreMode, Named>>;
  readonly health: Readonly<Record<HealthLevel, string>>;
  readonly metrics: Readonly<Record<Exclude<keyof BusinessMetrics, 'period'>, Named>>;
  readonly features: Readonly<Record<FeatureId, Named>>;
  readonly tables: Readonly<Record<TableName, string>>;
  readonly columns: Readonly<Record<ColumnKey, string>>;
  readonly offerings: Readonly<Record<Offering, string>>;
  readonly verdicts: Readonly<Record<Sufficiency['verdict'], string>>;
  readonly reasonsAgainst: Readonly<Record<SufficiencyReasonCode, (reason: SufficiencyReason) => string>>;
  readonly presetFaults: Readonly<Record<PresetFaultReason, string>>;
  /** The sentence a page and a run open with. */
  headline(facts: Headline, segmentName: (id: string) => string, format: Format): string;
}

/** The sentence for a problem, its code last, for a search. */
export function problemText(problem: Problem, words: Words): string {
  return `${words.problems[problem.code](problem.facts)} [${problem.code}]`;
}

export function warningText(warning: Warning, words: Words): string {
  return words.warnings[warning.code](warning.facts);
}

/** What an offering may expect of the data, in a sentence: `clusters: with care, 312 customers where 1,000 are enough`. */
export function sufficiencyText({ offering, verdict, reasons }: Sufficiency, words: Words): string {
  const why = reasons.map((reason) => words.reasonsAgainst[reason.code](reason));
  return [`${words.offerings[offering]}: ${words.verdicts[verdict]}`, ...why].join('; ');
}
