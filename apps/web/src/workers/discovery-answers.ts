import {
  clusterLabels,
  customersInside,
  ownSource,
  pointFacts,
  profileClusters,
  withOwnColumns,
} from '@kesit/core/analysis';
import { isoFromDay } from '@kesit/core/calendar';
import {
  type CodedColumns,
  type Coding,
  codeColumns,
  customerPoints,
  fitCodings,
  type SourceColumn,
  type WantedCoding,
} from '@kesit/core/cluster';
import { keptScopes, openModel, type Scope, scopesInside } from '@kesit/core/model';
import { err, ok, type Problem, type Result } from '@kesit/core/result';
import {
  assignSegments,
  customerValues,
  fitThresholds,
  type SegmentPreset,
  scoreRfm,
} from '@kesit/core/segment';
import { type CustomerFilter, isEveryone, selectCustomers } from '@kesit/core/selection';
import { transfer } from 'comlink';
import type { DiscoveryQuestions, Inside, InsideModel } from './discovery-questions.ts';
import type { KeptAnalysis } from './result-writer.ts';

export function discoveryAnswers(whatIsKept: () => KeptAnalysis): DiscoveryQuestions {
  return {
    async pointsOf(features, filter, preset, inside, own) {
      const kept = whatIsKept();
      const looked = insideOf(kept, inside);
      if (!looked.ok) return looked;
      const { base, scores } = kept.analysis;
      const { customers } = base;
      const source = { customers, scores, customerValues: customerValues(customers, scores) };
      const coded = codeOwn(kept.analysis, own);
      if (!coded.ok) return coded;
      const among = inBoth(looked.value, rowsOf(kept, filter));
      const plain =
        among === null ? customerPoints(source, features) : customerPoints(source, features, among);
      const at = withOwnColumns(plain, coded.value.columns);
      const facts = pointFacts(customers, at.rows);
      const byRules = segmentsByRules(kept, preset);
      const segments = byRules && Uint8Array.from(at.rows, (row) => byRules[row]!);
      const { codings } = coded.value;
      const input = { ...at, codings, facts, segments, customers: customers.count };
      const columns = [at.points.values, at.rows, facts.totalSpend, facts.discountUsage, segments];
      return transfer(
        ok(input),
        columns.flatMap((column) => (column === null ? [] : [column.buffer])),
      );
    },

    async profilesOf(labeled, k) {
      const { analysis, findings } = whatIsKept();
      return profileClusters(analysis.base, { ...labeled, k }, findings.customerValues);
    },

    async labelsOf(clusters) {
      const labels = clusterLabels(whatIsKept().analysis, clusters);
      // Those kept with the model stay with it.
      return labels.ok ? ok(labels.value.slice()) : labels;
    },

    async modelGround(preset, inside) {
      const { base, asOfDay, cleaning } = whatIsKept().analysis;
      const { customers, totals } = base;
      const day = (of: number | null): string | null => (of === null ? null : isoFromDay(of));
      return {
        segments: { preset, thresholds: fitThresholds(customers, preset.levels) },
        window: {
          asOf: isoFromDay(asOfDay),
          firstDay: day(totals.firstDay),
          lastDay: day(totals.lastDay),
          rows: cleaning.kept,
        },
        within: inside === null ? [] : scopesOf(inside),
      };
    },
  };
}

/** `null`: everybody. */
function insideOf({ analysis }: KeptAnalysis, inside: Inside | null): Result<Uint32Array | null, Problem> {
  if (inside === null) return ok(null);
  return 'rows' in inside ? ok(inside.rows) : customersInside(analysis, inside.clusters, inside.cluster);
}

function inBoth(some: Uint32Array | null, others: Uint32Array | null): Uint32Array | null {
  if (some === null || others === null) return some ?? others;
  const wanted = new Set(others);
  return some.filter((row) => wanted.has(row));
}

function scopesOf({ clusters, cluster }: InsideModel): Scope[] {
  const model = openModel(clusters.model);
  return keptScopes((model && scopesInside(model, cluster)) ?? []);
}

interface CodedOwn {
  readonly codings: readonly Coding[];
  readonly columns: CodedColumns | null;
}

/** Columns of one's own by the codings of a model, or by those that fit this data. */
function codeOwn(
  { base, files }: KeptAnalysis['analysis'],
  own: readonly (WantedCoding | Coding)[],
): Result<CodedOwn, Problem> {
  if (own.length === 0) return ok({ codings: [], columns: null });
  const source = ownSource(base);
  const columns: SourceColumn[] = [];
  const codings: Coding[] = [];
  for (const want of own) {
    const column = source?.columnOf(want) ?? null;
    if (column === null) {
      const known = (base.own ?? []).map(({ name }) => name).join(', ');
      const facts = { column: want.column, file: files.join(', '), columns: known };
      return err({ code: 'column-not-found', facts });
    }
    const fitted = 'categories' in want ? ok([want]) : fitCodings([want], [column]);
    if (!fitted.ok) return fitted;
    columns.push(column);
    codings.push(...fitted.value);
  }
  return ok({ codings, columns: codeColumns(codings, columns) });
}

/** `null`: everybody. */
function rowsOf({ analysis, findings }: KeptAnalysis, filter: CustomerFilter): Uint32Array | null {
  if (isEveryone(filter)) return null;
  const { base, scores, assignment } = analysis;
  const { customers, purchases } = base;
  const { customerValues: values } = findings;
  return selectCustomers({ customers, scores, customerValues: values, purchases, assignment }, filter);
}

/** What the rules say, whatever stands in their place now. `null`: they ask for amounts that are not there. */
function segmentsByRules({ analysis }: KeptAnalysis, preset: SegmentPreset): Uint8Array | null {
  if (analysis.clusters === null && analysis.preset.id === preset.id) return analysis.assignment.segment;
  const { levels } = preset;
  const { scores, base } = analysis;
  const same = scores.levels === levels ? scores : scoreRfm(base.customers, { mode: scores.mode, levels });
  const assigned = assignSegments(same, preset);
  return assigned.ok ? assigned.value.segment : null;
}
