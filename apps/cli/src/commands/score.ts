import {
  codedOf,
  customersWithin,
  placedCustomers,
  readTableColumns,
  writeScoresCsv,
} from '@kesit/core/analysis';
import type { ClusterWarning } from '@kesit/core/cluster';
import type { CustomerTable } from '@kesit/core/customer';
import { type ClusterModel, scorePoints } from '@kesit/core/model';
import { err, ok, type Result } from '@kesit/core/result';
import { assignSegments, customerValues, DEFAULT_PRESET, scoreRfm } from '@kesit/core/segment';
import { warningText } from '@kesit/core/words';
import { today } from '../adapters/clock.ts';
import { createProcessorEngine } from '../adapters/engines.ts';
import type { FileSource } from '../adapters/file-source.ts';
import { loadModel } from '../adapters/model-file.ts';
import { withFiles } from '../adapters/open-files.ts';
import { openResultFolder } from '../adapters/result-folder.ts';
import { inflate } from '../adapters/zlib-inflate.ts';
import type { OptionValues } from '../command-line/commands.ts';
import { parseRequest } from '../command-line/request.ts';
import { isOn, singleValue } from '../command-line/values.ts';
import { type Failure, failure } from '../failure.ts';
import type { Session } from '../session.ts';
import { codingWarnings } from './coding-warnings.ts';
import type { Command } from './command.ts';
import { readCustomers, readOwn } from './read-customers.ts';
import { codingsOf, scopeCodings, tablePoints, tableRows } from './table-points.ts';

const SCORE_FILES = ['scores.csv'] as const;

type Scored = Parameters<typeof writeScoresCsv>[0] & { readonly warnings: readonly ClusterWarning[] };

/** Puts customers into the clusters and segments of a model, each without looking at the others. */
export const scoreCommand: Command = async ({ operands, values }, session) => {
  const model = await loadModel(singleValue(values, 'model')!);
  if (!model.ok) return model;
  const out = singleValue(values, 'out')!;
  return withFiles(operands, async (sources) => {
    const folder = openResultFolder(out, operands, SCORE_FILES);
    if (!folder.ok) return folder;
    try {
      const score = isOn(values, 'table') ? scoreTable : scoreCustomers;
      const scored = await score(sources, model.value, values, session);
      if (!scored.ok) return scored;
      writeScoresCsv(scored.value, folder.value.files['scores.csv'].write);
      const committed = folder.value.commit();
      if (!committed.ok) return committed;
      session.progress.clear();
      tell(scored.value, out, values, session);
      return ok(null);
    } finally {
      session.progress.clear();
      folder.value.discard();
    }
  });
};

async function scoreCustomers(
  sources: readonly FileSource[],
  model: ClusterModel,
  values: OptionValues,
  session: Session,
): Promise<Result<Scored, Failure>> {
  const request = parseRequest(values, DEFAULT_PRESET, today());
  if (!request.ok) return request;
  const analyzed = await readCustomers(sources, request.value, session);
  if (!analyzed.ok) return analyzed;
  const analysis = analyzed.value;
  const { customers } = analysis.base;
  const scopes = model.within.flatMap((scope) => (scope.kind === 'segment' ? [] : scope.codings));
  const own = await readOwn(sources, request.value, [...model.codings, ...scopes], analysis);
  if (!own.ok) return own;
  const inside = customersWithin(analysis, model.within, own.value);
  if (!inside.ok) return inside;
  const source = {
    customers,
    scores: analysis.scores,
    customerValues: customerValues(customers, analysis.scores),
  };
  const at = placedCustomers(source, model, own.value, inside.value);
  if (at === null) return err(failure('model-needs-features', { features: model.features.join(', ') }));
  const { points, rows } = at;
  return ok({
    ids: customers.ids,
    rows,
    ...(await scorePoints(model, points, createProcessorEngine('wasm'))),
    clusterIds: model.file.clusters.map(({ id }) => id),
    names: namesOf(model, session),
    segments: segmentsOf(model, customers, session),
    warnings: codingWarnings(own.value && codedOf(own.value, model.codings)),
  });
}

/** By the thresholds and rules the model has, not by these customers. */
function segmentsOf({ file }: ClusterModel, customers: CustomerTable, { locale }: Session): string[] | null {
  if (file.segments === null) return null;
  const { preset, thresholds } = file.segments;
  if (preset.needsAmounts && customers.totalSpend === null) return null;
  const assigned = assignSegments(
    scoreRfm(customers, { mode: 'fixed', levels: preset.levels, thresholds }),
    preset,
  );
  if (!assigned.ok) return null;
  return Array.from(assigned.value.segment, (segment) => preset.segments[segment]?.name[locale] ?? '');
}

async function scoreTable(
  [source, ...others]: readonly FileSource[],
  model: ClusterModel,
  _: OptionValues,
  session: Session,
): Promise<Result<Scored, Failure>> {
  if (source === undefined || others.length > 0) {
    return err(failure('argument-unexpected', { command: 'score', argument: others[0]?.name ?? '' }));
  }
  const codings = codingsOf(model);
  const read = await readTableColumns(source, [...codings, ...scopeCodings(model.within)], inflate);
  if (!read.ok) return read;
  const inside = tableRows(read.value, model.within);
  if (!inside.ok) return inside;
  const { points, rows, coded } = tablePoints(read.value, codings, inside.value);
  return ok({
    ids: Array.from({ length: read.value.rows }, (_, row) => String(row + 1)),
    rows,
    ...(await scorePoints(model, points, createProcessorEngine('wasm'))),
    clusterIds: model.file.clusters.map(({ id }) => id),
    names: namesOf(model, session),
    segments: null,
    warnings: codingWarnings(coded),
  });
}

function namesOf({ file }: ClusterModel, { locale }: Session): string[] {
  return file.clusters.map(({ name }) => name[locale]);
}

function tell(
  { ids, labels, clusterIds, names, warnings }: Scored,
  out: string,
  values: OptionValues,
  session: Session,
): void {
  const told = warnings.map((warning) => ({
    code: warning.code,
    message: warningText(warning, session.words.core),
  }));
  const counts = names.map((name, cluster) => ({
    cluster: clusterIds[cluster],
    name,
    customers: labels.filter((label) => label === cluster).length,
  }));
  if (isOn(values, 'json')) {
    const json = {
      schema: 'kesit.scores/1',
      customers: ids.length,
      scored: labels.length,
      clusters: counts,
      warnings: told,
    };
    session.print(`${JSON.stringify(json, null, 2)}\n`);
  } else if (!isOn(values, 'quiet')) {
    const { whole } = session.format();
    const lines = [
      ...counts.map(({ name, customers }) => `${name}: ${whole(customers)}`),
      ...told.map(({ message }) => session.paint.warn(`! ${message}`)),
    ];
    session.print(
      `${[...lines, '', session.words.sentences.writtenFiles(out, SCORE_FILES.join(', '))].join('\n')}\n`,
    );
  }
}
