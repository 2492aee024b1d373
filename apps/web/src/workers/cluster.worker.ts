/** The thread that looks for clusters. It can be ended at any moment without anything else being lost. */
import { type ClusterMembers, continuationOf, pointsDigest } from '@kesit/core/analysis';
import {
  type Computing,
  type Discovery,
  type DiscoverySettings,
  discover,
  discoveryOf,
  type Embedding,
  type Labels,
  NOISE,
  searchedRows,
  searchTask,
  silhouettePlot,
  withCount,
  withHeight,
} from '@kesit/core/cluster';
import { comparePartitions } from '@kesit/core/comparison';
import type { Matrix } from '@kesit/core/matrix';
import {
  applyModel,
  type ClusterModelParts,
  clusterModel,
  openModel,
  readClusterModel,
} from '@kesit/core/model';
import { err, ok, type Problem, type Result } from '@kesit/core/result';
import { expose, transfer } from 'comlink';
import { sha256 } from '../adapters/sha256.ts';
import type {
  ClusterApi,
  ClusterInput,
  EarlierClusters,
  FoundClusters,
  KeptDiscovery,
  KnownEmbedding,
  ShownPoints,
} from './cluster-api.ts';
import { PROCESSOR_COMPUTING, startComputing } from './engines.ts';
import { byWorth, shownContinuation, shownFound } from './found-clusters.ts';
import { componentsPicture, layOut, neighborSample, shownPoints } from './picture-answers.ts';
import { assignmentsOf, shownOutliers, shownTree } from './shown-clusters.ts';
import { throttle } from './throttle.ts';

const PROGRESS_EVERY_MS = 100;

let computing: Computing = PROCESSOR_COMPUTING;

let input: ClusterInput | null = null;
let found: KeptDiscovery | null = null;

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
    const discovery = await discover(
      held().points,
      settingsHeld(settings),
      computing,
      watch,
      embeddingOf(known),
    );
    const reason = started.changes.length > 0 ? 'lost' : started.plan.reason;
    return keep(discovery, { ...NOTHING_BEFORE, milliseconds: performance.now() - startedMs, reason });
  },

  async apply(model) {
    const opened = openModel(model);
    if (opened === null) return err({ code: 'model-damaged', facts: {} });
    const startedMs = performance.now();
    const discovery = await applyModel(opened, held().points, computing);
    if (!discovery.ok) return discovery;
    // Its numbers, names and colors are those of the file.
    return ok(
      show({
        discovery: discovery.value,
        earlier: null,
        called: model.clusters,
        milliseconds: performance.now() - startedMs,
        engine: computing.engine.name,
        reason: null,
      }),
    );
  },

  async choose(cut) {
    const { points } = held();
    const chosen =
      'k' in cut
        ? await withCount(points, kept(), cut.k, computing)
        : await withHeight(points, kept(), cut.height, computing);
    return keep(chosen, { ...all(), called: null });
  },

  continueFrom: (earlier) => show({ ...all(), earlier, called: null }),

  discovery: () => all(),

  restore: (given) => show(given),

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

  beside(earlier) {
    const before = placesOf(earlier);
    return {
      comparison: comparePartitions(before, kept().labels),
      continuation: shownContinuation(continuationOf(kept(), before, earlier.clusters)),
    };
  },

  tree: (leaves, root) => shownTree(kept(), leaves, root),

  outliers: (most) => shownOutliers(kept(), held(), most),

  model: (parts) => clusterModel({ ...parts, ...columnsHeld(), discovery: kept() }, sha256),

  async readModel(text) {
    const read = await readClusterModel(text, sha256);
    return read.ok ? ok(read.value.file) : read;
  },

  members() {
    const members = membersOf(kept().labels);
    return transfer(members, [members.labels.buffer]);
  },

  labeled() {
    const labeled = { rows: held().rows.slice(), labels: kept().labels.slice() };
    return transfer(labeled, [labeled.rows.buffer, labeled.labels.buffer]);
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
    const file = await clusterModel({ ...parts, ...columnsHeld(), discovery: discovery.value }, sha256);
    return ok({ file, members: membersOf(labels) });
  },
} satisfies { [Question in keyof ClusterApi]: (...parameters: Parameters<ClusterApi[Question]>) => unknown };

function held(): ClusterInput {
  if (input === null) throw new Error('no customers have been given to this worker');
  return input;
}

/** Kinds of columns matter where some are of one's own. */
function settingsHeld(settings: DiscoverySettings): DiscoverySettings {
  const { codings, kinds } = held();
  return codings.length === 0 ? settings : { ...settings, kinds };
}

function columnsHeld(): Pick<ClusterModelParts, 'features' | 'codings'> {
  const { names, codings } = held();
  return { features: names, codings };
}

function all(): KeptDiscovery {
  if (found === null) throw new Error('nothing has been found in this worker');
  return found;
}

function kept(): Discovery {
  return all().discovery;
}

const NOTHING_BEFORE = { earlier: null, called: null } as const;

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

function keep(
  discovery: Result<Discovery, Problem>,
  rest: Omit<KeptDiscovery, 'discovery' | 'engine'>,
): Result<FoundClusters, Problem> {
  if (!discovery.ok) return discovery;
  const { name: engine } = computing.engine;
  return ok(show({ ...rest, engine, discovery: byWorth(discovery.value, held().facts) }));
}

function show(all: KeptDiscovery): FoundClusters {
  found = all;
  return shownFound(held(), all, all.earlier && placesOf(all.earlier));
}

/** Of the points that are held. */
function placesOf({ labels }: EarlierClusters): Labels {
  return Int32Array.from(held().rows, (row) => labels[row] ?? NOISE);
}

function membersOf(labels: Labels): ClusterMembers {
  const { rows, customers } = held();
  const ofAll = new Int16Array(customers).fill(-1);
  rows.forEach((row, point) => {
    ofAll[row] = labels[point]!;
  });
  return { digest: pointsDigest(held()), labels: ofAll };
}

expose(api);
