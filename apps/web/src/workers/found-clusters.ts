import {
  type Continuation,
  type Continued,
  continuationOf,
  describeClusters,
  firstIds,
  type PointFacts,
} from '@kesit/core/analysis';
import { type Discovery, type Labels, renumbered } from '@kesit/core/cluster';
import type {
  ClusterInput,
  FoundClusters,
  KeptDiscovery,
  ShownContinuation,
  ShownSweepRow,
} from './cluster-api.ts';
import { shownEmbedding } from './shown-clusters.ts';

/** Places of the curve of distances that are shown. */
const CURVE_PLACES = 400;

/** Those who spend most each come first, so that colors and tables are in the order of worth. */
export function byWorth(discovery: Discovery, facts: PointFacts): Discovery {
  const spend = new Float64Array(discovery.k);
  discovery.labels.forEach((label, point) => {
    if (label >= 0) spend[label]! += facts.totalSpend?.[point] ?? 1;
  });
  const worth = (cluster: number): number =>
    facts.totalSpend === null ? spend[cluster]! : spend[cluster]! / discovery.sizes[cluster]!;
  const order = Array.from(spend.keys()).sort((a, b) => worth(b) - worth(a) || a - b);
  return renumbered(discovery, order);
}

/** What was found as the page shows it; `before` are the earlier clusters of the points, where there were some. */
export function shownFound(at: ClusterInput, kept: KeptDiscovery, before: Labels | null): FoundClusters {
  const { discovery, earlier } = kept;
  const continued =
    earlier === null || before === null ? null : continuationOf(discovery, before, earlier.clusters);
  const { settings, k, noise, inertia, structure, suggested, eps, kDistances, tree } = discovery;
  return {
    settings,
    features: at.names,
    kinds: at.kinds,
    codings: at.codings,
    missing: at.missing,
    compared: at.rows.length,
    leftOut: at.leftOut,
    customers: at.customers,
    k,
    noise,
    inertia,
    sweep: discovery.sweep.map(shownRow),
    structure,
    warnings: discovery.warnings,
    suggested,
    judgement: discovery.judgement,
    embedding: shownEmbedding(discovery, at.points),
    eps,
    distances: kDistances && thinned(kDistances),
    hasTree: tree !== null,
    clusters: describeClusters(at, discovery, at.facts, continued ?? calledAs(kept)),
    continuation: continued && shownContinuation(continued),
    milliseconds: kept.milliseconds,
    engine: kept.engine,
    reason: kept.reason,
  };
}

export function shownContinuation({ from, stayed, vanished, stayedShare }: Continuation): ShownContinuation {
  return { from, stayed, vanished, stayedShare };
}

function calledAs({ discovery, called }: KeptDiscovery): Continued {
  return called === null ? firstIds(discovery) : { ids: called.map(({ id }) => id), kept: called };
}

function shownRow({ model: _, ...row }: Discovery['sweep'][number]): ShownSweepRow {
  return row;
}

/** Some places of a descending curve, denser where it falls. */
function thinned(curve: Float64Array): NonNullable<FoundClusters['distances']> {
  const last = curve.length - 1;
  const steps = Math.min(last, CURVE_PLACES);
  const at = Array.from({ length: steps + 1 }, (_, i) =>
    steps === 0 ? 0 : Math.round(last * (steps === last ? i / steps : (i / steps) ** 2)),
  );
  const places = [...new Set(at)];
  return { at: places, values: places.map((place) => curve[place]!) };
}
