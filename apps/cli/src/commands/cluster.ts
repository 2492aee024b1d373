import { type ClustersJson, clustersJson, writeAssignmentsCsv } from '@kesit/core/analysis';
import { type ClusterModel, clusterModel } from '@kesit/core/model';
import { ok, type Result } from '@kesit/core/result';
import { encodeUtf8 } from '@kesit/core/text';
import { warningText } from '@kesit/core/words';
import { peakMemoryBytes } from '../adapters/clock.ts';
import { loadModel } from '../adapters/model-file.ts';
import { withFiles } from '../adapters/open-files.ts';
import { openResultFolder, type ResultFolder } from '../adapters/result-folder.ts';
import { sha256 } from '../adapters/sha256.ts';
import { parseDiscovery } from '../command-line/cluster-request.ts';
import type { OptionValues } from '../command-line/commands.ts';
import { isOn, singleValue } from '../command-line/values.ts';
import type { Failure } from '../failure.ts';
import type { Session } from '../session.ts';
import { clusterSummary } from './cluster-summary.ts';
import type { Command } from './command.ts';
import { findAmongCustomers } from './find-among-customers.ts';
import { findInTable } from './find-in-table.ts';
import { parseWithin } from './find-within.ts';
import type { Found } from './found.ts';

const CLUSTER_FILES = ['clusters.json', 'assignments.csv', 'model.json'] as const;

type ClusterFolder = ResultFolder<(typeof CLUSTER_FILES)[number]>;

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

async function loadPrevious(values: OptionValues): Promise<Result<ClusterModel | null, Failure>> {
  const path = singleValue(values, 'previous');
  return path === null ? ok(null) : loadModel(path);
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
    computedBy: found.computedBy,
    within: found.model.within ?? [],
    comparison,
    points,
    warnings: [...discovery.warnings, ...found.warnings],
    customerOf: (point) => ids[rows[point]!]!,
    warningText: (warning) => warningText(warning, session.words.core),
    locale: session.locale,
    run: { version: session.version, milliseconds: session.now(), peakMemoryBytes: peakMemoryBytes() },
  });
  files['clusters.json'].write(encodeUtf8(`${JSON.stringify(json, null, 2)}\n`));
  return json;
}
