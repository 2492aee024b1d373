import { isoFromDay } from '../calendar/index.ts';
import type { BusinessMetrics, Period, Sufficiency } from '../report/index.ts';
import {
  ACTION_TEXTS,
  type ActionCode,
  type ActionPriority,
  type CampaignType,
  type ScoreMode,
  type SegmentHealth,
} from '../segment/index.ts';
import { CLEANING_RULES, type Role, type Shape } from '../transaction/index.ts';
import type { Analysis, Warning, WarningCode } from './analysis.ts';
import { type Findings, findingsOf, type SegmentFinding } from './findings.ts';

/** `summary.json`: what an analysis came to, as JSON another program can rely on. Keys may be added, none changes meaning. */
export interface Summary {
  readonly schema: 'kesit.summary/1';
  readonly source: {
    readonly files: readonly string[];
    readonly rowsRead: number;
    readonly shape: Shape;
    /** Column name by role; several names where their values add up. */
    readonly mapping: Readonly<Partial<Record<Role, string | readonly string[]>>>;
    readonly encoding: string | null;
    readonly delimiter: string | null;
  };
  readonly cleaning: {
    readonly kept: number;
    /** Rows by rule id, every rule in force, in the order the rules are asked. `kept` and these make `rowsRead`. */
    readonly rejected: Readonly<Record<string, number>>;
    /** Kept rows that a rule which is off would drop. */
    readonly noticed: Readonly<Record<string, number>>;
  };
  readonly asOf: string;
  readonly timeZone: string;
  readonly currency: string | null;
  readonly totals: {
    readonly customers: number;
    readonly invoices: number | null;
    readonly revenue: number | null;
    readonly items: number | null;
    readonly returnedItems: number | null;
    readonly firstDay: string | null;
    readonly lastDay: string | null;
  };
  readonly preset: string;
  readonly scores: ScoreMode;
  readonly segments: readonly SegmentSummary[];
  readonly metrics: Omit<BusinessMetrics, 'period'> & {
    readonly period: (Omit<Period, 'firstDay' | 'lastDay'> & IsoDays) | null;
  };
  readonly sufficiency: readonly Sufficiency[];
  readonly warnings: readonly { readonly code: WarningCode; readonly message: string }[];
  readonly run: {
    readonly version: string;
    readonly milliseconds: number;
    readonly peakMemoryBytes: number;
  };
}

export interface SegmentSummary {
  readonly id: string;
  readonly name: string;
  readonly customers: number;
  /** Of all customers, 0-1. */
  readonly customerShare: number | null;
  readonly revenue: number | null;
  readonly revenueShare: number | null;
  readonly health: SegmentHealth | null;
  /** In the language asked for, best first. */
  readonly actions: readonly string[];
  readonly actionIds: readonly ActionCode[];
  readonly priority: ActionPriority | null;
  readonly campaign: CampaignType | null;
}

interface IsoDays {
  readonly firstDay: string | null;
  readonly lastDay: string | null;
}

export interface SummaryOptions {
  readonly locale: 'en' | 'tr';
  /** Says a warning in that language; the sentences are in `words`. */
  readonly warningText: (warning: Warning) => string;
  readonly version: string;
  readonly milliseconds: number;
  readonly peakMemoryBytes: number;
  /** Of `findingsOf`, where somebody has them already. */
  readonly findings?: Findings;
}

export function summarize(analysis: Analysis, options: SummaryOptions): Summary {
  const { findings = findingsOf(analysis), locale } = options;
  const { metrics } = findings;
  return finite({
    schema: 'kesit.summary/1',
    source: {
      files: analysis.files,
      rowsRead: analysis.rowsRead,
      shape: analysis.mapping.shape,
      mapping: namedMapping(analysis),
      encoding: analysis.format.encoding,
      delimiter: analysis.format.delimiter,
    },
    cleaning: cleaningOf(analysis),
    asOf: isoFromDay(analysis.asOfDay),
    timeZone: analysis.timeZone,
    currency: analysis.currency,
    totals: totalsOf(analysis),
    preset: analysis.preset.id,
    scores: analysis.scores.mode,
    segments: findings.segments.map((finding) => segmentSummary(finding, locale)),
    metrics: { ...metrics, period: metrics.period && { ...metrics.period, ...isoDays(metrics.period) } },
    sufficiency: findings.sufficiency,
    warnings: analysis.warnings.map((warning) => ({
      code: warning.code,
      message: options.warningText(warning),
    })),
    run: {
      version: options.version,
      milliseconds: Math.round(options.milliseconds),
      peakMemoryBytes: options.peakMemoryBytes,
    },
  });
}

function namedMapping({ mapping, header }: Analysis): Summary['source']['mapping'] {
  const named: Partial<Record<Role, string | readonly string[]>> = {};
  for (const { role, columns } of mapping.roles) {
    const names = columns.map((column) => header[column]);
    named[role] = names.length === 1 ? names[0] : names;
  }
  return named;
}

/** A rule is either in force and rejects, or off and notices. */
function cleaningOf({ cleaning: { kept, rejected, noticed } }: Analysis): Summary['cleaning'] {
  const ids = CLEANING_RULES.map(({ id }) => id);
  return {
    kept,
    rejected: Object.fromEntries(
      ids.filter((id) => noticed[id] === undefined).map((id) => [id, rejected[id]]),
    ),
    noticed: Object.fromEntries(ids.flatMap((id) => (noticed[id] === undefined ? [] : [[id, noticed[id]]]))),
  };
}

function totalsOf({ base: { totals } }: Analysis): Summary['totals'] {
  return {
    customers: totals.customers,
    invoices: totals.invoices,
    revenue: toCents(totals.revenue),
    items: totals.items,
    returnedItems: totals.returnedItems,
    ...isoDays(totals),
  };
}

function segmentSummary(
  { definition, profile, health, actions }: SegmentFinding,
  locale: 'en' | 'tr',
): SegmentSummary {
  return {
    id: definition.id,
    name: definition.name[locale],
    customers: profile.customers,
    customerShare: profile.customerShare,
    revenue: toCents(profile.revenue),
    revenueShare: profile.revenueShare,
    health,
    actions: actions?.actions.map((code) => ACTION_TEXTS[code][locale]) ?? [],
    actionIds: actions?.actions ?? [],
    priority: actions?.priority ?? null,
    campaign: actions?.campaign ?? null,
  };
}

function toCents(amount: number | null): number | null {
  return amount === null ? null : Math.round(amount * 100) / 100;
}

function isoDays({ firstDay, lastDay }: { firstDay: number | null; lastDay: number | null }): IsoDays {
  return {
    firstDay: firstDay === null ? null : isoFromDay(firstDay),
    lastDay: lastDay === null ? null : isoFromDay(lastDay),
  };
}

/** The same value with `null` in place of every number that JSON cannot write. */
function finite<Value>(value: Value): Value {
  if (typeof value === 'number') return (Number.isFinite(value) ? value : null) as Value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(finite) as Value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, finite(inner)])) as Value;
}
