import {
  apartPairs,
  contrastGroups,
  earlierSegments,
  leadingPairs,
  migrationOf,
  movers,
  type SharePair,
} from '@kesit/core/comparison';
import { ok } from '@kesit/core/result';
import { scoreCube, scoreRfm } from '@kesit/core/segment';
import { EVERYONE, type SelectionBase, selectCustomers } from '@kesit/core/selection';
import type { KeptAnalysis } from './result-writer.ts';
import type { SegmentQuestions, ShownPairs } from './segment-questions.ts';

const SHOWN_PAIRS = 8;

export function segmentAnswers(whatIsKept: () => KeptAnalysis): SegmentQuestions {
  return {
    async countScores(levels, mode) {
      const { scores, base } = whatIsKept().analysis;
      const isSame = scores.levels === levels && scores.mode === mode;
      return scoreCube(isSame ? scores : scoreRfm(base.customers, { mode, levels }), base.customers);
    },

    async contrastSegment(segment, other) {
      const base = contrastBase(whatIsKept());
      const rows = (place: number | null): Uint32Array =>
        selectCustomers(base, { ...EVERYONE, segments: place === null ? [] : [place] });
      const { products, countries, categories, ...rest } = contrastGroups(base, rows(segment), rows(other));
      return {
        ...rest,
        products: shownPairs(products),
        countries: shownPairs(countries),
        categories: shownPairs(categories),
      };
    },

    async segmentsSince(day) {
      const { base, assignment, preset, scores } = whatIsKept().analysis;
      if (base.orders === null || preset.by === 'clusters') return ok(null);
      const before = earlierSegments(base.orders, day, preset, scores.mode);
      if (!before.ok) return before;
      const { totalSpend } = base.customers;
      return ok(migrationOf(before.value, assignment, preset.segments.length, totalSpend));
    },

    async moversSince(day, move, most) {
      const { base, assignment, preset, scores } = whatIsKept().analysis;
      if (base.orders === null || preset.by === 'clusters')
        return ok({ rows: new Uint32Array(), listed: [] });
      const before = earlierSegments(base.orders, day, preset, scores.mode);
      if (!before.ok) return before;
      const { ids, totalSpend, orderCount, recencyDays } = base.customers;
      const worth = (row: number): number => totalSpend?.[row] ?? -(recencyDays?.[row] ?? 0);
      const rows = movers(before.value, assignment, move).sort((a, b) => worth(b) - worth(a) || a - b);
      const listed = Array.from(rows.subarray(0, most), (row) => ({
        id: ids[row]!,
        totalSpend: totalSpend?.[row] ?? null,
        orderCount: orderCount?.[row] ?? null,
        recencyDays: recencyDays?.[row] ?? null,
      }));
      return ok({ rows, listed });
    },
  };
}

function contrastBase({
  analysis: { base, scores, assignment },
  findings: { customerValues },
}: KeptAnalysis): SelectionBase & { readonly products: (typeof base)['products'] } {
  const { customers, purchases, products } = base;
  return { customers, scores, customerValues, purchases, products, assignment };
}

function shownPairs(pairs: readonly SharePair[] | null): ShownPairs | null {
  return pairs && { leading: leadingPairs(pairs, SHOWN_PAIRS), apart: apartPairs(pairs, SHOWN_PAIRS) };
}
