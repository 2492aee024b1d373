import { customersWithin, readNumbers, writeScoresCsv } from '@kesit/core/analysis';
import { customerPoints } from '@kesit/core/cluster';
import type { CustomerTable } from '@kesit/core/customer';
import { type ClusterModel, scorePoints } from '@kesit/core/model';
import { err, ok, type Result } from '@kesit/core/result';
import { assignSegments, customerValues, DEFAULT_PRESET, scoreRfm } from '@kesit/core/segment';
import { isFeature } from '@kesit/core/selection';
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
import { readCustomers } from './cluster.ts';
import type { Command } from './command.ts';
import { pickColumns, scopeColumns, tableWithin } from './find-within.ts';

const SCORE_FILES = ['scores.csv'] as const;

type Scored = Parameters<typeof writeScoresCsv>[0];

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
  const wanted = model.file.features.filter(isFeature);
  const foreign = model.file.features.filter((feature) => !isFeature(feature));
  if (foreign.length > 0) return err(failure('model-needs-features', { features: foreign.join(', ') }));
  const request = parseRequest(values, DEFAULT_PRESET, today());
  if (!request.ok) return request;
  const analyzed = await readCustomers(sources, request.value, session);
  if (!analyzed.ok) return analyzed;
  const { base, scores } = analyzed.value;
  const { customers } = base;
  const source = { customers, scores, customerValues: customerValues(customers, scores) };
  const inside = customersWithin(analyzed.value, model.within);
  if (!inside.ok) return inside;
  const { points, missing, rows } = customerPoints(source, wanted, inside.value);
  if (missing.length > 0) return err(failure('model-needs-features', { features: missing.join(', ') }));
  return ok({
    ids: customers.ids,
    rows,
    ...(await scorePoints(model, points, createProcessorEngine('wasm'))),
    clusterIds: model.file.clusters.map(({ id }) => id),
    names: namesOf(model, session),
    segments: segmentsOf(model, customers, session),
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
  const all = [...new Set([...model.features, ...scopeColumns(model.within)])];
  const read = await readNumbers(source, all, inflate);
  if (!read.ok) return read;
  const inside = tableWithin(read.value, model.within);
  if (!inside.ok) return inside;
  const { rows, rowsRead } = inside.value;
  const points = pickColumns(inside.value, model.features);
  return ok({
    ids: Array.from({ length: rowsRead }, (_, row) => String(row + 1)),
    rows,
    ...(await scorePoints(model, points, createProcessorEngine('wasm'))),
    clusterIds: model.file.clusters.map(({ id }) => id),
    names: namesOf(model, session),
    segments: null,
  });
}

function namesOf({ file }: ClusterModel, { locale }: Session): string[] {
  return file.clusters.map(({ name }) => name[locale]);
}

function tell(
  { ids, labels, clusterIds, names }: Scored,
  out: string,
  values: OptionValues,
  session: Session,
): void {
  const counts = names.map((name, cluster) => ({
    cluster: clusterIds[cluster],
    name,
    customers: labels.filter((label) => label === cluster).length,
  }));
  if (isOn(values, 'json')) {
    const json = { schema: 'kesit.scores/1', customers: ids.length, scored: labels.length, clusters: counts };
    session.print(`${JSON.stringify(json, null, 2)}\n`);
  } else if (!isOn(values, 'quiet')) {
    const { whole } = session.format();
    const lines = counts.map(({ name, customers }) => `${name}: ${whole(customers)}`);
    session.print(
      `${[...lines, '', session.words.sentences.writtenFiles(out, SCORE_FILES.join(', '))].join('\n')}\n`,
    );
  }
}
