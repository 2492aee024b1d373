import {
  type Analysis,
  type ClusteredCustomers,
  type ColumnSource,
  clusterCustomers,
  codedOf,
  comparisonJson,
  customersWithin,
} from '@kesit/core/analysis';
import { isoFromDay } from '@kesit/core/calendar';
import {
  type CodedColumns,
  type Coding,
  fitCodings,
  searchTask,
  type WantedCoding,
} from '@kesit/core/cluster';
import { keptScopes, type OpenScope } from '@kesit/core/model';
import { err, ok, type Result } from '@kesit/core/result';
import { DEFAULT_PRESET, fitThresholds } from '@kesit/core/segment';
import { today } from '../adapters/clock.ts';
import { startComputing } from '../adapters/engines.ts';
import type { FileSource } from '../adapters/file-source.ts';
import {
  type FeatureRequest,
  parseEngine,
  parseFeatures,
  unknownFeature,
} from '../command-line/cluster-request.ts';
import { parseRequest } from '../command-line/request.ts';
import type { Failure } from '../failure.ts';
import type { Session } from '../session.ts';
import { codingWarnings } from './coding-warnings.ts';
import { scopesOf } from './find-within.ts';
import { type Found, type Wanted, watching } from './found.ts';
import { readCustomers, readOwn } from './read-customers.ts';

/** Clusters among the customers of order files, by their features and by columns of one's own. */
export async function findAmongCustomers(
  sources: readonly FileSource[],
  { values, settings, previous, within }: Wanted,
  session: Session,
): Promise<Result<Found, Failure>> {
  const wanted = parseFeatures(values);
  if (!wanted.ok) return wanted;
  const forced = parseEngine(values);
  if (!forced.ok) return forced;
  const request = parseRequest(values, DEFAULT_PRESET, today());
  if (!request.ok) return request;
  const analyzed = await readCustomers(sources, request.value, session);
  if (!analyzed.ok) return analyzed;
  const analysis = analyzed.value;
  const scopes = scopesOf(within, analysis);
  const needs = [...wanted.value.own, ...(previous?.codings ?? []), ...ownOfScopes(scopes)];
  const read = await readOwn(sources, request.value, needs, analysis);
  if (!read.ok) return err(unknownFeature(read.error, wanted.value));
  const rows = customersWithin(analysis, scopes, read.value);
  if (!rows.ok) return rows;
  const own = codeOwn(read.value, wanted.value);
  if (!own.ok) return own;
  const { coded, codings } = own.value;
  const columns = wanted.value.features.length + (coded?.kinds.length ?? 0);
  const task = searchTask(settings, { rows: rows.value.length, columns });
  const computing = await startComputing(task, forced.value);
  const found = await clusterCustomers(analysis, wanted.value.features, settings, computing, {
    previous,
    rows: rows.value,
    own: coded,
    ownColumns: read.value,
    ...watching(session),
  });
  if (!found.ok) return found;
  return ok({
    ...describe(analysis, found.value, session),
    looked: rows.value.length,
    computedBy: computing,
    warnings: codingWarnings(coded, codings, wanted.value.own),
    model: { ...modelOf(analysis, found.value), codings, within: keptScopes(scopes) },
  });
}

function ownOfScopes(scopes: readonly OpenScope[]): Coding[] {
  return scopes.flatMap((scope) => (scope.kind === 'segment' ? [] : scope.codings));
}

function codeOwn(
  source: ColumnSource | null,
  { own }: FeatureRequest,
): Result<{ readonly coded: CodedColumns | null; readonly codings: readonly Coding[] }, Failure> {
  if (source === null || own.length === 0) return ok({ coded: null, codings: [] });
  const named = own.map((want): WantedCoding => ({ ...want, column: source.nameOf(want.column) }));
  const codings = fitCodings(
    named,
    own.flatMap((want) => source.columnOf(want) ?? []),
  );
  return codings.ok ? ok({ coded: codedOf(source, codings.value), codings: codings.value }) : codings;
}

function describe(
  { base, preset, assignment }: Analysis,
  { at, discovery, clusters }: ClusteredCustomers,
  { locale }: Session,
): Omit<Found, 'looked' | 'computedBy' | 'warnings' | 'model'> {
  const clusterIds = clusters.map(({ id }) => id);
  const { rows } = at;
  const { labels } = discovery;
  return {
    discovery,
    features: at.names,
    missing: at.missing,
    ids: base.customers.ids,
    rows,
    points: at.points,
    comparison: comparisonJson({ preset, assignment, rows, labels, clusterIds, locale }),
    clusters,
  };
}

function modelOf(
  { base: { customers, totals }, preset, asOfDay, cleaning }: Analysis,
  { clusters }: ClusteredCustomers,
): Pick<Found['model'], 'names' | 'segments' | 'window'> {
  const day = (value: number | null): string | null => (value === null ? null : isoFromDay(value));
  return {
    names: clusters,
    segments: { preset, thresholds: fitThresholds(customers, preset.levels) },
    window: {
      asOf: isoFromDay(asOfDay),
      firstDay: day(totals.firstDay),
      lastDay: day(totals.lastDay),
      rows: cleaning.kept,
    },
  };
}
