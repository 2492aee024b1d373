import { clusterLabels, customersInside, pointFacts, profileClusters } from '@kesit/core/analysis';
import { isoFromDay } from '@kesit/core/calendar';
import { customerPoints } from '@kesit/core/cluster';
import { keptScopes, openModel, type Scope, scopesInside } from '@kesit/core/model';
import { ok, type Problem, type Result } from '@kesit/core/result';
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
    async pointsOf(features, filter, preset, inside) {
      const kept = whatIsKept();
      const looked = insideOf(kept, inside);
      if (!looked.ok) return looked;
      const { base, scores } = kept.analysis;
      const { customers } = base;
      const source = { customers, scores, customerValues: customerValues(customers, scores) };
      const among = inBoth(looked.value, rowsOf(kept, filter));
      const at = among === null ? customerPoints(source, features) : customerPoints(source, features, among);
      const facts = pointFacts(customers, at.rows);
      const byRules = segmentsByRules(kept, preset);
      const segments = byRules && Uint8Array.from(at.rows, (row) => byRules[row]!);
      const input = { ...at, facts, segments, customers: customers.count };
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
