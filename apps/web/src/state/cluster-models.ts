import { MOST_CLUSTER_SEGMENTS } from '@kesit/core/analysis';
import type { TableData } from '@kesit/core/export';
import { CLUSTER_SEGMENT } from '@kesit/core/segment';
import type { AppState } from './app.svelte.ts';
import { customerId } from './customer-list.ts';
import { aboutTable, exportName } from './export-texts.ts';
import { type Finding, groupName } from './finding.ts';
import { newProjectId } from './project-id.ts';
import { type SavedModel, segmentsOfModel } from './saved-model.ts';
import type { AnalysisView } from './study.svelte.ts';

/** What was found, kept with the project under a name. `null`: it is gone by now. */
export async function saveGroups(app: AppState, finding: Finding, name: string): Promise<SavedModel | null> {
  const { discovering, study } = app;
  const made = await discovering.modelOf(finding);
  if (made === null) return null;
  const model: SavedModel = { ...made, id: newProjectId(), name, savedMs: Date.now() };
  study.saveModels([...study.models, model]);
  discovering.savedAs(model.id);
  return model;
}

/** Makes what was found the segments of the project. It is saved too, so that it can be looked at again. */
export async function useGroups(app: AppState, finding: Finding, name: string): Promise<void> {
  const saved = app.study.models.find(({ id }) => id === finding.model);
  const model = saved?.name === name ? saved : await saveGroups(app, finding, name);
  if (model === null) return;
  await app.study.useClusters(segmentsOfModel(model));
  app.notices.tell(() => app.locale.messages.discover.use.promoted(name), {
    label: () => app.locale.messages.undo,
    run: () => void app.study.undo(),
  });
}

/** Those looked into give their place to what is inside. */
export function canBeSegments({ clusters, path }: Finding): boolean {
  const around = path.reduce((sum, { model }) => sum + model.file.clusters.length, 0);
  return clusters.k > 0 && around + clusters.k <= MOST_CLUSTER_SEGMENTS;
}

/** What was found, as a file for elsewhere. */
export async function exportGroups(
  app: AppState,
  result: AnalysisView,
  finding: Finding,
  name: string,
): Promise<void> {
  const made = await app.discovering.modelOf(finding);
  if (made !== null) await exportModel(app, result, { name, file: made.file });
}

export async function exportModel(
  app: AppState,
  result: AnalysisView,
  { name, file }: Pick<SavedModel, 'name' | 'file'>,
): Promise<void> {
  const json = new Blob([`${JSON.stringify(file)}\n`], { type: 'application/json' });
  const fileName = exportName([name, 'model'], 'json', result, app, { filtered: false });
  await app.taking.make(fileName, async () => json);
}

/** Who is in which group, how surely and how far from its middle, as a table to take away. */
export async function exportAssignments(
  app: AppState,
  result: AnalysisView,
  finding: Finding,
  format: 'csv' | 'xlsx',
): Promise<void> {
  const { discovering, locale, study, taking } = app;
  const { cards, columns } = locale.messages.discover;
  const assignments = await discovering.ask('assignments');
  if (!assignments?.ok) return;
  const { rows, labels, confidence, distance } = assignments.value;
  const names = finding.clusters.clusters.map((_, place) => groupName(finding, place)[locale.locale]);
  const column = (key: string, title: string) => ({ key, title, unit: null });
  const table: TableData = {
    title: cards.file,
    columns: [
      {
        ...column('customer', columns.customer),
        kind: 'text',
        values: Array.from(rows, (row) => customerId(result.customers, row)),
      },
      {
        ...column('group', columns.group),
        kind: 'text',
        values: Array.from(labels, (label) => names[label] ?? null),
      },
      { ...column('confidence', columns.confidence), kind: 'number', digits: 12, values: confidence },
      { ...column('distance', columns.distance), kind: 'number', digits: 12, values: distance },
    ],
    rowCount: rows.length,
    currency: null,
  };
  const name = exportName([cards.file], format, result, app, { filtered: false });
  await taking.take(name, () => study.ask('writeTables', [table], format));
}

/** The groups with what their customers are like, one row each, as segments are written. */
export async function exportProfiles(
  app: AppState,
  result: AnalysisView,
  finding: Finding,
  format: 'csv' | 'xlsx',
): Promise<void> {
  const { locale, study, taking } = app;
  const { cards } = locale.messages.discover;
  const groups = (finding.profiles ?? []).map((profile, place) => ({
    definition: {
      id: `${CLUSTER_SEGMENT}${(finding.clusters.clusters[place]?.id ?? place) + 1}`,
      name: groupName(finding, place),
    },
    profile,
    health: null,
    actions: finding.clusters.clusters[place]?.recommended ?? null,
  }));
  const about = aboutTable(result, app, { filter: null, rows: groups.length });
  const name = exportName([cards.groupsFile], format, result, app, { filtered: false });
  await taking.take(name, () => study.ask('writeGroups', groups, format, locale.locale, about));
}

/** A model out of somebody's file, kept with the project and shown. */
export async function bringModel(app: AppState, brought: File): Promise<void> {
  const { discovering, study, notices } = app;
  const read = await discovering.readModel(await brought.text());
  if (!read.ok) {
    discovering.failure = read.error;
    return;
  }
  discovering.failure = null;
  const name = brought.name.replace(/\.json$/i, '');
  const model: SavedModel = {
    id: newProjectId(),
    name,
    savedMs: Date.now(),
    file: read.value,
    found: null,
    members: null,
  };
  study.saveModels([...study.models, model]);
  notices.tell(() => app.locale.messages.discover.models.brought(name));
  await discovering.open(model);
}

/** Takes a model away; a notice can put it back where it was. */
export function removeModel(app: AppState, model: SavedModel): void {
  const { study, notices } = app;
  const before = study.models;
  study.saveModels(before.filter(({ id }) => id !== model.id));
  const messages = () => app.locale.messages.discover.models;
  notices.tell(() => messages().removed(model.name), {
    label: () => messages().takeBack,
    run: () => study.saveModels([...study.models, model].sort((a, b) => a.savedMs - b.savedMs)),
  });
}

/** Some customers as a segment beside all others. */
export async function useSelection(app: AppState, rows: Uint32Array, name: string): Promise<void> {
  const { discovering, study, notices, locale } = app;
  const { others } = locale.messages.discover.picture;
  const named = [name, others].map((one, id) => ({ id, name: { en: one, tr: one }, actions: null }));
  const parts = await discovering.modelParts(named);
  const outcome = parts && (await discovering.ask('group', rows, parts));
  if (outcome === null) return;
  if (!outcome.ok) {
    discovering.failure = outcome.error;
    return;
  }
  const { file, members } = outcome.value;
  const model: SavedModel = {
    id: newProjectId(),
    name,
    savedMs: Date.now(),
    file,
    found: null,
    members,
    outer: discovering.finding?.path.at(-1)?.model ?? null,
  };
  study.saveModels([...study.models, model]);
  await study.useClusters(segmentsOfModel(model));
  notices.tell(() => app.locale.messages.discover.use.promoted(name), {
    label: () => app.locale.messages.undo,
    run: () => void study.undo(),
  });
}
