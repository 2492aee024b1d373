import {
  type Analysis,
  type AnalysisRequest,
  analyze,
  type ClustersJson,
  type ComparisonJson,
  clusterCustomers,
  clustersJson,
  comparisonJson,
  continuedRows,
  customersWithin,
  firstIds,
  readNumbers,
  worthThreads,
  writeAssignmentsCsv,
} from '@kesit/core/analysis';
import { isoFromDay } from '@kesit/core/calendar';
import { type Discovery, type DiscoverySettings, discover } from '@kesit/core/cluster';
import type { Matrix } from '@kesit/core/matrix';
import { type ClusterModel, type ClusterModelParts, clusterModel, keptScopes } from '@kesit/core/model';
import { err, ok, type Result } from '@kesit/core/result';
import { DEFAULT_PRESET, fitThresholds } from '@kesit/core/segment';
import { encodeUtf8 } from '@kesit/core/text';
import { warningText } from '@kesit/core/words';
import { peakMemoryBytes, today } from '../adapters/clock.ts';
import { startComputing } from '../adapters/engines.ts';
import type { FileSource } from '../adapters/file-source.ts';
import { loadModel } from '../adapters/model-file.ts';
import { withFiles } from '../adapters/open-files.ts';
import { openResultFolder, type ResultFolder } from '../adapters/result-folder.ts';
import { sha256 } from '../adapters/sha256.ts';
import { startShardPool } from '../adapters/shard-pool.ts';
import { inflate } from '../adapters/zlib-inflate.ts';
import { parseColumns, parseDiscovery, parseFeatures } from '../command-line/cluster-request.ts';
import type { OptionValues } from '../command-line/commands.ts';
import { parseRequest } from '../command-line/request.ts';
import { isOn, singleValue } from '../command-line/values.ts';
import { type Failure, failure } from '../failure.ts';
import type { Session } from '../session.ts';
import { clusterSummary } from './cluster-summary.ts';
import type { Command } from './command.ts';
import { parseWithin, pickColumns, scopeColumns, scopesOf, tableWithin, type Within } from './find-within.ts';

const CLUSTER_FILES = ['clusters.json', 'assignments.csv', 'model.json'] as const;

type ClusterFolder = ResultFolder<(typeof CLUSTER_FILES)[number]>;

/** What was found, whether among customers or in a table. */
interface Found {
  readonly discovery: Discovery;
  readonly features: readonly string[];
  readonly missing: readonly string[];
  readonly ids: readonly string[];
  /** Rows of the points, and how many were looked at. */
  readonly rows: Uint32Array;
  readonly looked: number;
  readonly points: Matrix;
  readonly comparison: ComparisonJson | null;
  readonly clusters: Parameters<typeof clustersJson>[0]['clusters'];
  readonly model: Pick<ClusterModelParts, 'names' | 'segments' | 'within' | 'window'>;
}

/** Finds the clusters a file has, and writes them with a model that can put others into them. */
export const clusterCommand: Command = async ({ operands, values }, session) => {
  const settings = parseDiscovery(values);
  if (!settings.ok) return settings;
  const previous = await loadPrevious(values);
  if (!previous.ok) return previous;
  const within = await parseWithin(values);
  if (!within.ok) return within;
  const wanted = { values, settings: settings.value, previous: previous.value, within: within.value };
  const out = singleValue(values, 'out')!;
  return withFiles(operands, async (sources) => {
    const folder = openResultFolder(out, operands, CLUSTER_FILES);
    if (!folder.ok) return folder;
    try {
      const find = isOn(values, 'table') ? findInTable : findAmongCustomers;
      const found = await find(sources, wanted, session);
      if (!found.ok) return found;
      const json = await writeFiles(found.value, folder.value, session);
      const committed = folder.value.commit();
      if (!committed.ok) return committed;
      session.progress.clear();
      if (isOn(values, 'json')) session.print(`${JSON.stringify(json, null, 2)}\n`);
      else if (!isOn(values, 'quiet')) session.print(clusterSummary(json, out, session));
      return ok(null);
    } finally {
      session.progress.clear();
      folder.value.discard();
    }
  });
};

/** What was asked for. */
interface Wanted {
  readonly values: OptionValues;
  readonly settings: DiscoverySettings;
  readonly previous: ClusterModel | null;
  readonly within: Within;
}

async function loadPrevious(values: OptionValues): Promise<Result<ClusterModel | null, Failure>> {
  const path = singleValue(values, 'previous');
  return path === null ? ok(null) : loadModel(path);
}

async function findAmongCustomers(
  sources: readonly FileSource[],
  { values, settings, previous, within }: Wanted,
  session: Session,
): Promise<Result<Found, Failure>> {
  const features = parseFeatures(values);
  if (!features.ok) return features;
  const request = parseRequest(values, DEFAULT_PRESET, today());
  if (!request.ok) return request;
  const analyzed = await readCustomers(sources, request.value, session);
  if (!analyzed.ok) return analyzed;
  const analysis = analyzed.value;
  const scopes = scopesOf(within, analysis);
  const rows = customersWithin(analysis, scopes);
  if (!rows.ok) return rows;
  const found = await clusterCustomers(analysis, features.value, settings, startComputing(), {
    previous,
    rows: rows.value,
    ...watching(session),
  });
  if (!found.ok) return found;
  const { at, discovery, clusters } = found.value;
  const { customers, totals } = analysis.base;
  return ok({
    discovery,
    features: at.features,
    missing: at.missing,
    ids: customers.ids,
    rows: at.rows,
    looked: rows.value.length,
    points: at.points,
    comparison: comparisonJson({
      preset: analysis.preset,
      assignment: analysis.assignment,
      rows: at.rows,
      labels: discovery.labels,
      clusterIds: clusters.map(({ id }) => id),
      locale: session.locale,
    }),
    clusters,
    model: {
      names: clusters,
      segments: {
        preset: analysis.preset,
        thresholds: fitThresholds(customers, analysis.preset.levels),
      },
      within: keptScopes(scopes),
      window: {
        asOf: isoFromDay(analysis.asOfDay),
        firstDay: totals.firstDay === null ? null : isoFromDay(totals.firstDay),
        lastDay: totals.lastDay === null ? null : isoFromDay(totals.lastDay),
        rows: analysis.cleaning.kept,
      },
    },
  });
}

/** The customers of order files, as `analyze` reads them. */
export async function readCustomers(
  sources: readonly FileSource[],
  request: AnalysisRequest,
  session: Session,
): Promise<Result<Analysis, Failure>> {
  const shards = sources.some(worthThreads) ? startShardPool((source) => sources[source]!.path) : null;
  const ports = {
    inflate,
    onProgress: ({ stage, bytesDone, bytesTotal, rowsRead }: Parameters<ShowProgress>[0]) =>
      session.progress.show({
        label: session.words.core.stages[stage],
        done: bytesDone,
        total: bytesTotal,
        rows: rowsRead,
      }),
    ...(shards === null ? {} : { shards }),
  };
  return analyze(sources, request, ports).finally(() => shards?.close());
}

type ShowProgress = NonNullable<Parameters<typeof analyze>[2]['onProgress']>;

async function findInTable(
  sources: readonly FileSource[],
  { values, settings, previous, within }: Wanted,
  session: Session,
): Promise<Result<Found, Failure>> {
  const columns = parseColumns(values);
  if (!columns.ok) return columns;
  const [source, ...others] = sources;
  if (source === undefined || others.length > 0) {
    return err(failure('argument-unexpected', { command: 'cluster', argument: others[0]?.name ?? '' }));
  }
  const scopes = within.kind === 'cluster' ? within.scopes : [];
  const all = [...new Set([...columns.value, ...scopeColumns(scopes)])];
  const read = await readNumbers(source, all, inflate);
  if (!read.ok) return read;
  const inside = tableWithin(read.value, scopes);
  if (!inside.ok) return inside;
  const { rows, rowsRead } = inside.value;
  const points = pickColumns(inside.value, columns.value);
  const found = await discover(points, settings, startComputing(), watching(session));
  if (!found.ok) return found;
  const discovery = found.value;
  const names = await namesInTable(source, previous, rows, discovery);
  if (!names.ok) return names;
  return ok({
    discovery,
    features: read.value.columns.slice(0, columns.value.length),
    missing: [],
    ids: Array.from({ length: rowsRead }, (_, row) => String(row + 1)),
    rows,
    looked: within.kind === 'everybody' ? rowsRead : rows.length,
    points,
    comparison: null,
    clusters: names.value.map(({ id, name }, cluster) => ({
      id,
      name,
      customers: discovery.sizes[cluster] ?? 0,
      means: meansOf(points, discovery, cluster),
    })),
    model: {
      names: names.value,
      segments: null,
      within: keptScopes(scopes),
      window: { asOf: null, firstDay: null, lastDay: null, rows: rowsRead },
    },
  });
}

/** Numbers for names, but where clusters go on from those of an earlier model. */
async function namesInTable(
  source: FileSource,
  previous: ClusterModel | null,
  rows: Uint32Array,
  discovery: Discovery,
): Promise<Result<ClusterModelParts['names'], Failure>> {
  const read = previous === null ? null : await readNumbers(source, previous.file.features, inflate);
  if (read !== null && !read.ok) return read;
  const { ids, kept } =
    previous === null || read === null
      ? firstIds(discovery)
      : continuedRows(previous, read.value, rows, discovery);
  return ok(
    ids.map((id, cluster) => ({
      id,
      name: kept[cluster]?.name ?? { en: `Cluster ${id + 1}`, tr: `Küme ${id + 1}` },
      actions: kept[cluster]?.actions ?? null,
    })),
  );
}

function meansOf(
  { columns, values }: { readonly columns: number; readonly values: Float64Array },
  { labels, sizes }: Discovery,
  cluster: number,
): number[] {
  const sums = new Array<number>(columns).fill(0);
  labels.forEach((label, i) => {
    if (label !== cluster) return;
    for (let j = 0; j < columns; j++) sums[j]! += values[i * columns + j]!;
  });
  return sums.map((sum) => sum / (sizes[cluster] ?? 1));
}

function watching(session: Session): { onProgress: (done: number) => void } {
  const label = session.words.sentences.clustering;
  return { onProgress: (done) => session.progress.show({ label, done, total: 1, rows: 0 }) };
}

async function writeFiles(found: Found, { files }: ClusterFolder, session: Session): Promise<ClustersJson> {
  const { discovery, features, missing, ids, rows, points, comparison, clusters } = found;
  writeAssignmentsCsv(
    {
      ids,
      rows,
      labels: discovery.labels,
      clusterIds: clusters.map(({ id }) => id),
      confidence: discovery.confidence,
    },
    files['assignments.csv'].write,
  );
  const model = await clusterModel({ discovery, features, ...found.model }, sha256);
  files['model.json'].write(encodeUtf8(`${JSON.stringify(model)}\n`));
  const json = clustersJson({
    discovery,
    features,
    missing,
    leftOut: found.looked - rows.length,
    clusters,
    within: found.model.within ?? [],
    comparison,
    points,
    customerOf: (point) => ids[rows[point]!]!,
    warningText: (warning) => warningText(warning, session.words.core),
    locale: session.locale,
    run: { version: session.version, milliseconds: session.now(), peakMemoryBytes: peakMemoryBytes() },
  });
  files['clusters.json'].write(encodeUtf8(`${JSON.stringify(json, null, 2)}\n`));
  return json;
}
