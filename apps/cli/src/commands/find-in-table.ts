import { type ColumnSource, continuedRows, firstIds, readTableColumns } from '@kesit/core/analysis';
import {
  type Coding,
  type Discovery,
  discover,
  fitCodings,
  searchTask,
  type WantedCoding,
} from '@kesit/core/cluster';
import type { Matrix } from '@kesit/core/matrix';
import { type ClusterModel, type ClusterModelParts, keptScopes } from '@kesit/core/model';
import { err, ok, type Result } from '@kesit/core/result';
import { startComputing } from '../adapters/engines.ts';
import type { FileSource } from '../adapters/file-source.ts';
import { inflate } from '../adapters/zlib-inflate.ts';
import { parseColumns, parseEngine } from '../command-line/cluster-request.ts';
import { type Failure, failure } from '../failure.ts';
import type { Session } from '../session.ts';
import { codingWarnings } from './coding-warnings.ts';
import { type Found, type Wanted, watching } from './found.ts';
import { codingsOf, scopeCodings, tablePoints, tableRows } from './table-points.ts';

/** Clusters among the rows of any table, by the columns named. */
export async function findInTable(
  sources: readonly FileSource[],
  { values, settings, previous, within }: Wanted,
  session: Session,
): Promise<Result<Found, Failure>> {
  const wanted = parseColumns(values);
  if (!wanted.ok) return wanted;
  const forced = parseEngine(values);
  if (!forced.ok) return forced;
  const [file, ...others] = sources;
  if (file === undefined || others.length > 0) {
    return err(failure('argument-unexpected', { command: 'cluster', argument: others[0]?.name ?? '' }));
  }
  const scopes = within.kind === 'cluster' ? within.scopes : [];
  const before = previous === null ? [] : codingsOf(previous);
  const read = await readTableColumns(file, [...wanted.value, ...scopeCodings(scopes), ...before], inflate);
  if (!read.ok) return read;
  const source = read.value;
  const codings = codingsFor(source, wanted.value);
  if (!codings.ok) return codings;
  const looked = tableRows(source, scopes);
  if (!looked.ok) return looked;
  const { points, rows, coded } = tablePoints(source, codings.value, looked.value);
  const computing = await startComputing(searchTask(settings, points), forced.value);
  const found = await discover(points, { ...settings, kinds: coded.kinds }, computing, watching(session));
  if (!found.ok) return found;
  const names = namesInTable(source, previous, rows, found.value);
  const isPlain = codings.value.every(({ kind }) => kind === 'number');
  return ok({
    discovery: found.value,
    features: coded.names,
    missing: [],
    ids: Array.from({ length: source.rows }, (_, row) => String(row + 1)),
    rows,
    looked: looked.value.length,
    points,
    comparison: null,
    computedBy: computing,
    warnings: codingWarnings(coded, codings.value, wanted.value),
    clusters: names.map(({ id, name }, cluster) => ({
      id,
      name,
      customers: found.value.sizes[cluster] ?? 0,
      means: meansOf(points, found.value, cluster),
    })),
    model: {
      codings: isPlain ? [] : codings.value,
      names,
      segments: null,
      within: keptScopes(scopes),
      window: { asOf: null, firstDay: null, lastDay: null, rows: source.rows },
    },
  });
}

/** Codings under the names that the file has. */
function codingsFor(source: ColumnSource, wanted: readonly WantedCoding[]): Result<Coding[], Failure> {
  const sources = wanted.flatMap((want) => source.columnOf(want) ?? []);
  return fitCodings(
    wanted.map((want) => ({ ...want, column: source.nameOf(want.column) })),
    sources,
  );
}

/** Numbers for names, but where clusters go on from those of an earlier model. */
function namesInTable(
  source: ColumnSource,
  previous: ClusterModel | null,
  rows: Uint32Array,
  discovery: Discovery,
): ClusterModelParts['names'] {
  const everyRow = Uint32Array.from({ length: source.rows }, (_, row) => row);
  const { ids, kept } =
    previous === null
      ? firstIds(discovery)
      : continuedRows(previous, tablePoints(source, codingsOf(previous), everyRow), rows, discovery);
  return ids.map((id, cluster) => ({
    id,
    name: kept[cluster]?.name ?? { en: `Cluster ${id + 1}`, tr: `Küme ${id + 1}` },
    actions: kept[cluster]?.actions ?? null,
  }));
}

function meansOf({ columns, values }: Matrix, { labels, sizes }: Discovery, cluster: number): number[] {
  const sums = new Array<number>(columns).fill(0);
  labels.forEach((label, i) => {
    if (label !== cluster) return;
    for (let j = 0; j < columns; j++) sums[j]! += values[i * columns + j]!;
  });
  return sums.map((sum) => sum / (sizes[cluster] ?? 1));
}
