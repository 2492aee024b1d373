/** The thread that looks for clusters. It can be ended at any moment without anything else being lost. */
import { type ClusterMembers, describeClusters, pointsDigest } from '@kesit/core/analysis';
import {
  type Computing,
  type Discovery,
  discover,
  discoveryOf,
  type Embedding,
  type Labels,
  renumbered,
  searchedRows,
  searchTask,
  silhouettePlot,
  withCount,
  withHeight,
} from '@kesit/core/cluster';
import { comparePartitions } from '@kesit/core/comparison';
import type { Matrix } from '@kesit/core/matrix';
import { applyModel, clusterModel, openModel, readClusterModel } from '@kesit/core/model';
import { err, ok, type Problem, type Result } from '@kesit/core/result';
import { expose, transfer } from 'comlink';
import { sha256 } from '../adapters/sha256.ts';
import type {
  ClusterApi,
  ClusterInput,
  FoundClusters,
  KnownEmbedding,
  ShownPoints,
  ShownSweepRow,
} from './cluster-api.ts';
import { PROCESSOR_COMPUTING, startComputing } from './engines.ts';
import { componentsPicture, layOut, neighborSample, shownPoints } from './picture-answers.ts';
import { assignmentsOf, shownEmbedding, shownOutliers, shownTree } from './shown-clusters.ts';
import { throttle } from './throttle.ts';

const PROGRESS_EVERY_MS = 100;
/** Places of the curve of distances that are shown. */
const CURVE_PLACES = 400;

let computing: Computing = PROCESSOR_COMPUTING;
let reason: FoundClusters['reason'] = null;

let input: ClusterInput | null = null;
let found: Discovery | null = null;
let milliseconds = 0;

const api = {
  hold(given) {
    input = given;
    found = null;
  },

  async find(settings, engine, listener, known) {
    const startedMs = performance.now();
    // A graphics processor is not kept for what comes after.
    computing.engine.dispose();
    const started = await startComputing(searchTask(settings, held().points), engine);
    computing = started;
    reason = started.plan.reason;
    const tell = throttle(listener, PROGRESS_EVERY_MS, () => performance.now());
    let stage: Parameters<typeof tell>[0]['stage'] = 'fit';
    const watch: Parameters<typeof discover>[3] = {
      onStage: (begun) => {
        stage = begun;
        tell({ stage: begun, done: 0 });
      },
      onProgress: (done) => stage !== 'row' && tell({ stage, done }),
      onFit: ({ model: _, ...row }) => listener({ stage: 'row', row }),
    };
    const discovery = await discover(held().points, settings, computing, watch, embeddingOf(known));
    milliseconds = performance.now() - startedMs;
    if (started.changes.length > 0) reason = 'lost';
    return keep(discovery);
  },

  async apply(model) {
    const opened = openModel(model);
    if (opened === null) return err({ code: 'model-damaged', facts: {} });
    const startedMs = performance.now();
    reason = null;
    const discovery = await applyModel(opened, held().points, computing);
    milliseconds = performance.now() - startedMs;
    // Its numbers, names and colors are those of the file.
    if (discovery.ok) found = discovery.value;
    return discovery.ok ? ok(shown(discovery.value)) : discovery;
  },

  async choose(cut) {
    const { points } = held();
    const chosen =
      'k' in cut
        ? await withCount(points, kept(), cut.k, computing)
        : await withHeight(points, kept(), cut.height, computing);
    return keep(chosen);
  },

  picture() {
    const made = componentsPicture(moved(), kept(), held());
    return made.ok ? transfer(made, [made.value.places.buffer, ...buffersOf(made.value)]) : made;
  },

  neighborSample() {
    const sample = neighborSample(moved(), kept());
    return transfer(sample, [sample.points.values.buffer, sample.at.buffer]);
  },

  layOut: (sample, onProgress) => layOut(sample, onProgress, computing.engine),

  shownPoints(points) {
    const shown = shownPoints(points, kept(), held());
    return transfer(shown, buffersOf(shown));
  },

  widths: () => silhouettePlot(moved(), kept().labels, kept().settings.seed, computing.engine),

  comparison() {
    const { segments } = held();
    return segments && comparePartitions(segments, kept().labels);
  },

  tree: (leaves, root) => shownTree(kept(), leaves, root),

  outliers: (most) => shownOutliers(kept(), held(), most),

  model: (parts) => clusterModel({ ...parts, discovery: kept(), features: held().features }, sha256),

  async readModel(text) {
    const read = await readClusterModel(text, sha256);
    return read.ok ? ok(read.value.file) : read;
  },

  members() {
    const members = membersOf(kept().labels);
    return transfer(members, [members.labels.buffer]);
  },

  assignments: () => assignmentsOf(kept(), held(), moved()),

  async group(wanted, parts) {
    const { rows } = held();
    const chosen = new Set(wanted);
    const labels: Labels = Int32Array.from(rows, (row) => (chosen.has(row) ? 0 : 1));
    const searched = searchedRows(held().points, kept());
    const settings = { ...kept().settings, k: 2 };
    const discovery = await discoveryOf(searched, settings, { labels }, computing);
    if (!discovery.ok) return discovery;
    const file = await clusterModel(
      { ...parts, discovery: discovery.value, features: held().features },
      sha256,
    );
    return ok({ file, members: membersOf(labels) });
  },
} satisfies { [Question in keyof ClusterApi]: (...parameters: Parameters<ClusterApi[Question]>) => unknown };

function held(): ClusterInput {
  if (input === null) throw new Error('no customers have been given to this worker');
  return input;
}

function kept(): Discovery {
  if (found === null) throw new Error('nothing has been found in this worker');
  return found;
}

function membersOf(labels: Labels): ClusterMembers {
  const { rows, customers } = held();
  const ofAll = new Int16Array(customers).fill(-1);
  rows.forEach((row, point) => {
    ofAll[row] = labels[point]!;
  });
  return { digest: pointsDigest(held()), labels: ofAll };
}

/** Where clusters were looked for. */
function moved(): Matrix {
  return searchedRows(held().points, kept()).moved;
}

/** `null` where it was fitted to other numbers. */
function embeddingOf(known: KnownEmbedding | null): Embedding | null {
  if (known === null || known.file.embedding === undefined) return null;
  return known.digest === pointsDigest(held()) ? (openModel(known.file)?.embedding ?? null) : null;
}

function buffersOf({ rows, labels, order }: ShownPoints): ArrayBufferLike[] {
  return [rows.buffer, labels.buffer, order.buffer];
}

function keep(discovery: Result<Discovery, Problem>): Result<FoundClusters, Problem> {
  if (!discovery.ok) return discovery;
  found = byWorth(discovery.value);
  return ok(shown(found));
}

/** Those who spend most each come first, so that colors and tables are in the order of worth. */
function byWorth(discovery: Discovery): Discovery {
  const { facts } = held();
  const spend = new Float64Array(discovery.k);
  discovery.labels.forEach((label, point) => {
    if (label >= 0) spend[label]! += facts.totalSpend?.[point] ?? 1;
  });
  const worth = (cluster: number): number =>
    facts.totalSpend === null ? spend[cluster]! : spend[cluster]! / discovery.sizes[cluster]!;
  const order = Array.from(spend.keys()).sort((a, b) => worth(b) - worth(a) || a - b);
  return renumbered(discovery, order);
}

function shown(discovery: Discovery): FoundClusters {
  const at = held();
  const { settings, k, noise, inertia, structure, suggested, eps, kDistances, tree } = discovery;
  return {
    settings,
    features: at.features,
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
    clusters: describeClusters(at, discovery, at.facts),
    milliseconds,
    engine: computing.engine.name,
    reason,
  };
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

expose(api);
