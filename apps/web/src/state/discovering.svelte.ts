import { type Coding, codedNames, type WantedCoding } from '@kesit/core/cluster';
import type { ClusterModelFile } from '@kesit/core/model';
import { err, ok } from '@kesit/core/result';
import { type CustomerFilter, isFeature } from '@kesit/core/selection';
import type {
  BesideClusters,
  ClusterQuestion,
  ClusterThread,
  ClusterValue,
  Cut,
  EarlierClusters,
  EngineChoice,
  FindingNews,
  FoundClusters,
  KeptDiscovery,
  KnownEmbedding,
  ModelParts,
  QuestionParameters,
} from '../workers/cluster-client.ts';
import type { Failure, Outcome } from '../workers/compute-client.ts';
import type { Inside, InsideModel } from '../workers/discovery-questions.ts';
import { dataOf } from './data-of.ts';
import {
  type Finding,
  isSamePath,
  type LookedInto,
  namesOfGroups,
  pathOf,
  type Searching,
} from './finding.ts';
import { NeighborPicture } from './neighbor-picture.svelte.ts';
import {
  askedOf,
  EXAMPLE_COUNT,
  FIRST_RECIPE,
  featuresOf,
  type OuterModel,
  ownOf,
  type Recipe,
  type SavedModel,
  segmentsOfModel,
} from './saved-model.ts';
import { secondsLeft } from './seconds-left.ts';
import type { Study } from './study.svelte.ts';

export type {
  ClusterComparison,
  ClusterPicture,
  Cut,
  EarlierClusters,
  EngineChoice,
  FoundClusters,
  NeighborPlaces,
  ShownContinuation,
  ShownEmbedding,
  ShownOutliers,
  ShownPoints,
  ShownTree,
  TriedSweepRow,
} from '../workers/cluster-client.ts';
export { ENGINE_CHOICES } from '../workers/cluster-client.ts';
export type { Finding, Searching } from './finding.ts';

type Wish = Partial<Pick<Finding, 'among' | 'cut' | 'names' | 'model' | 'path'>> & {
  /** Those to go on from; missing: what is shown now. */
  readonly earlier?: () => Promise<EarlierClusters | null>;
};

export interface BesideOthers extends BesideClusters {
  readonly earlier: EarlierClusters;
}

/** What is compared. */
interface Columns {
  readonly features: readonly string[];
  readonly own: readonly (WantedCoding | Coding)[];
}

const STOPPED = err({ kind: 'stopped' } as const);

const NOTHING = async (): Promise<null> => null;

/** Looks for clusters on a thread of its own, one search after the other; what was found before stays until the next is done. */
export class Discovering {
  recipe = $state.raw<Recipe>(FIRST_RECIPE);
  searching = $state.raw<Searching | null>(null);
  /** What is to compute. */
  engine = $state<EngineChoice>('auto');
  cancelled = $state(false);
  readonly neighbors: NeighborPicture;
  failure = $state.raw<Failure | null>(null);
  #finding = $state.raw<Finding | null>(null);
  /** `null` too where the rows have changed since. */
  readonly finding: Finding | null = $derived.by(() => {
    const { result } = this.#study;
    const finding = this.#finding;
    return result !== null && finding?.data === dataOf(this.#study.project, result) ? finding : null;
  });

  readonly #study: Study;
  readonly #start: () => ClusterThread;
  readonly #filter: () => CustomerFilter;
  #holding: ClusterThread | null = null;
  /** What is shown is with the thread that holds it. */
  #held: Promise<unknown> = Promise.resolve();
  #running: ClusterThread | null = null;
  #run = 0;
  #stageSinceMs = 0;

  constructor(study: Study, start: () => ClusterThread, filter: () => CustomerFilter) {
    this.#study = study;
    this.#start = start;
    this.#filter = filter;
    this.neighbors = new NeighborPicture(start);
  }

  /** Other features or settings for the next search. */
  change(part: Partial<Recipe['settings'] & Pick<Recipe, 'features' | 'own'>>): void {
    const { features = this.recipe.features, own = this.recipe.own ?? [], ...settings } = part;
    this.recipe = { features, own, settings: { ...this.recipe.settings, ...settings } };
  }

  /** Looks by the recipe among the customers the filter lets through. `known` is taken where it was fitted to the same numbers. */
  async find(wish: Wish = {}, known: KnownEmbedding | null = null): Promise<void> {
    const recipe = askedOf(this.recipe);
    const columns = { features: featuresOf(recipe), own: ownOf(recipe) };
    await this.#search(recipe, columns, wish, (thread, hear) =>
      thread.find(recipe.settings, this.engine, hear, known),
    );
  }

  /** The published example: eight features, 2 to 10 clusters, and 5 of them chosen. */
  async findExample(): Promise<void> {
    this.recipe = FIRST_RECIPE;
    await this.find({ cut: { k: EXAMPLE_COUNT }, path: [], earlier: NOTHING });
  }

  /** Looks among the customers of one cluster only, by the recipe; what is shown now is kept for the way back. */
  async lookInside(place: number): Promise<void> {
    const { finding } = this;
    if (finding === null) return;
    const [model, discovery] = await Promise.all([this.modelOf(finding), this.ask('discovery')]);
    if (model === null || !discovery?.ok || this.#finding?.clusters !== finding.clusters) return;
    const step: LookedInto = { model, place, kept: { finding, discovery: discovery.value } };
    await this.find({ among: finding.among, path: [...finding.path, step], earlier: NOTHING });
  }

  /** Back to what a cluster was looked into of: `depth` clusters have been looked into there. */
  async goUp(depth: number): Promise<void> {
    const step = this.finding?.path[depth];
    if (step === undefined) return;
    if (step.kept === null) await this.#reopen(step.model, null);
    else this.#putBack(step.kept);
  }

  /** What a saved model was found by, found again; a model that came as a file puts everybody at its nearest center. */
  async open(model: SavedModel): Promise<void> {
    await this.#reopen(model, model.id);
  }

  /** Ends the search at once. What was found before stays. */
  cancel(): void {
    this.#end();
    this.cancelled = true;
  }

  /** Another count or height of what was found. */
  async choose(cut: Cut): Promise<void> {
    const { finding } = this;
    const outcome = await this.ask('choose', cut);
    if (finding === null || outcome === null || this.#finding !== finding) return;
    if (!outcome.ok) this.#fail(outcome.error);
    else {
      this.#finding = { ...finding, clusters: outcome.value, cut, names: [], model: null, profiles: null };
      await this.#profile(outcome.value);
    }
  }

  /** Clusters that go on from others are called as those from here on; `null`: all by the rules again. */
  async continueFrom(earlier: EarlierClusters | null): Promise<void> {
    const { finding } = this;
    const outcome = await this.ask('continueFrom', earlier);
    if (finding === null || outcome === null || this.#finding !== finding) return;
    if (!outcome.ok) this.#fail(outcome.error);
    else this.#finding = { ...finding, clusters: outcome.value, before: earlier, names: [], model: null };
  }

  /** Where a saved model has the customers of today. `null`: the result is gone. */
  async earlierOf(model: OuterModel): Promise<Outcome<EarlierClusters> | null> {
    const labels = await this.#study.ask('labelsOf', segmentsOfModel(model));
    if (!labels?.ok) return labels;
    return ok({
      name: model.name === '' ? null : model.name,
      labels: labels.value,
      clusters: model.file.clusters,
    });
  }

  /** What is shown beside a saved model, or beside clusters of before. */
  beside(other: OuterModel | EarlierClusters): Promise<Outcome<BesideOthers>> | null {
    return this.finding === null ? null : this.#besideOf(other);
  }

  /** A name of one's own for a cluster; an empty one gives it back the one by the rules. */
  rename(cluster: number, typed: string): void {
    const finding = this.#finding;
    if (finding === null) return;
    const name = typed.trim();
    const names = finding.clusters.clusters.map((_, place) => finding.names[place] ?? null);
    names[cluster] = name === '' ? null : { en: name, tr: name };
    this.#finding = { ...finding, names };
  }

  /** What is shown is one of the saved models now. */
  savedAs(model: string): void {
    if (this.#finding !== null) this.#finding = { ...this.#finding, model };
  }

  /** Draws who is near whom, unless it is drawn. */
  async drawNeighbors(): Promise<void> {
    const thread = this.#holding;
    if (this.finding === null || thread === null) return;
    await this.neighbors.draw(() => this.#held.then(() => thread.ask('neighborSample')));
  }

  /** A question to the thread that holds what was found; `null` while there is none. */
  ask<Q extends ClusterQuestion>(
    question: Q,
    ...parameters: QuestionParameters<Q>
  ): Promise<Outcome<ClusterValue<Q>>> | null {
    const thread = this.#holding;
    if (this.finding === null || thread === null) return null;
    return this.#held.then(() => thread.ask(question, ...parameters));
  }

  /** A model in somebody's file. */
  async readModel(text: string): Promise<Outcome<ClusterValue<'readModel'>>> {
    const thread = this.#start();
    const read = await thread.ask('readModel', text);
    thread.stop();
    return read;
  }

  /** What a model of these names would have in it, beside the clusters. `null`: the result is gone. */
  async modelParts(names: ModelParts['names']): Promise<ModelParts | null> {
    const step = this.#finding?.path.at(-1);
    const inside = step === undefined ? null : insideOf(step);
    const ground = await this.#study.ask('modelGround', this.#study.settings.preset, inside);
    return ground?.ok ? { ...ground.value, names } : null;
  }

  /** What is shown as a model. `null`: it is gone by now. */
  async modelOf(finding: Finding): Promise<OuterModel | null> {
    const parts = await this.modelParts(namesOfGroups(finding));
    if (parts === null) return null;
    const [file, members] = await Promise.all([this.ask('model', parts), this.ask('members')]);
    if (!file?.ok || !members?.ok) return null;
    const { recipe, among, cut, names, path, data } = finding;
    return {
      name: this.#study.models.find(({ id }) => id === finding.model)?.name ?? '',
      file: file.value,
      found: recipe === null ? null : { recipe, among, cut, names, data },
      members: members.value,
      outer: path.at(-1)?.model ?? null,
    };
  }

  /** Gives the memory back. Another project has other columns: the recipe begins anew too. */
  forget(): void {
    this.#end();
    this.recipe = FIRST_RECIPE;
    this.neighbors.forget();
    this.#holding?.stop();
    this.#holding = null;
    this.#finding = null;
    this.cancelled = false;
    this.failure = null;
  }

  async #reopen(model: OuterModel, id: string | null): Promise<void> {
    const { file, found, members } = model;
    const path = pathOf(model);
    if (found !== null && this.#isOfToday(found)) {
      this.recipe = found.recipe;
      const earlier = async (): Promise<EarlierClusters | null> => {
        const known = await this.earlierOf(model);
        return known?.ok ? known.value : null;
      };
      const known = members && { digest: members.digest, file };
      await this.find({ ...found, model: id, path, earlier }, known);
      return;
    }
    const columns = columnsOf(file);
    await this.#search(null, columns, { model: id, path, earlier: NOTHING }, (thread) =>
      thread.ask('apply', file),
    );
  }

  /** Customers chosen one by one are known in their own rows only. */
  #isOfToday({ among, data }: NonNullable<OuterModel['found']>): boolean {
    const { project, result } = this.#study;
    return among.chosen === undefined || (result !== null && data === dataOf(project, result));
  }

  /** Shows at once what was shown before; a new thread is given it meanwhile. */
  #putBack({ finding, discovery }: NonNullable<LookedInto['kept']>): void {
    this.#end();
    this.cancelled = false;
    this.failure = null;
    this.neighbors.forget();
    this.#holding?.stop();
    const thread = this.#start();
    this.#holding = thread;
    this.#finding = finding;
    if (finding.recipe !== null) this.recipe = finding.recipe;
    this.#held = this.#refill(thread, finding, discovery);
    if (finding.profiles === null) void this.#profile(finding.clusters);
  }

  async #refill(thread: ClusterThread, finding: Finding, discovery: KeptDiscovery): Promise<void> {
    const { features, missing, codings } = finding.clusters;
    const columns = columnsOf({ features: [...missing, ...features], codings });
    const points = await this.#pointsFor(columns, finding.among, finding.path);
    if (points === null || thread !== this.#holding) return;
    if (!points.ok) {
      thread.stop();
      this.#fail(points.error);
      return;
    }
    await thread.hold(points.value);
    await thread.ask('restore', discovery);
  }

  #pointsFor({ features, own }: Columns, among: CustomerFilter, path: Finding['path']) {
    const step = path.at(-1);
    const { preset } = this.#study.settings;
    return this.#study.ask(
      'pointsOf',
      features.filter(isFeature),
      among,
      preset,
      step === undefined ? null : customersOf(step),
      own,
    );
  }

  async #search(
    recipe: Recipe | null,
    columns: Columns,
    wish: Wish,
    look: (thread: ClusterThread, hear: (news: FindingNews) => void) => Promise<Outcome<FoundClusters>>,
  ): Promise<void> {
    const { result, project } = this.#study;
    const among = wish.among ?? this.#filter();
    const path = wish.path ?? this.finding?.path ?? [];
    const points = this.#pointsFor(columns, among, path);
    if (result === null || points === null) return;
    this.#end();
    this.cancelled = false;
    this.failure = null;
    const run = ++this.#run;
    this.#stageSinceMs = performance.now();
    this.searching = { stage: 'points', done: 0, secondsLeft: null, rows: [] };
    const thread = this.#start();
    this.#running = thread;
    const given = await points;
    if (run !== this.#run) return;
    if (!given.ok) return this.#fail(given.error);
    const hear = (news: FindingNews): void => {
      if (run === this.#run) this.#hear(news);
    };
    await thread.hold(given.value);
    let outcome = await look(thread, hear);
    const { cut = null, model = null } = wish;
    if (outcome.ok && cut !== null) {
      const chosen = await thread.ask('choose', cut);
      // Few customers have no fifth cluster: what was found stands.
      if (chosen.ok) outcome = chosen;
    }
    const before = outcome.ok ? await (wish.earlier ?? (() => this.#before(path)))() : null;
    if (before !== null) outcome = await thread.ask('continueFrom', before);
    if (run !== this.#run) return;
    if (!outcome.ok) return this.#fail(outcome.error);
    this.#running = null;
    this.searching = null;
    this.neighbors.forget();
    this.#holding?.stop();
    this.#holding = thread;
    this.#held = Promise.resolve();
    const clusters = outcome.value;
    const names = before === null ? (wish.names ?? []) : [];
    const data = dataOf(project, result);
    this.#finding = {
      clusters,
      recipe,
      among,
      path,
      cut,
      names,
      before,
      model,
      project,
      data,
      profiles: null,
    };
    await this.#profile(clusters);
  }

  async #besideOf(other: OuterModel | EarlierClusters): Promise<Outcome<BesideOthers>> {
    const earlier = 'labels' in other ? ok(other) : await this.earlierOf(other);
    if (!earlier?.ok) return earlier ?? STOPPED;
    const beside = (await this.ask('beside', earlier.value)) ?? STOPPED;
    return beside.ok ? ok({ ...beside.value, earlier: earlier.value }) : beside;
  }

  /** What is shown, as clusters to go on from; of other rows than it was found in where its centers have them. */
  async #before(path: Finding['path']): Promise<EarlierClusters | null> {
    const finding = this.#finding;
    const thread = this.#holding;
    if (finding === null || thread === null || finding.project !== this.#study.project) return null;
    if (!isSamePath(finding.path, path)) return null;
    const clusters = namesOfGroups(finding);
    await this.#held;
    const members = await thread.ask('members');
    if (!members.ok) return null;
    if (this.finding !== null) return { name: null, labels: members.value.labels, clusters };
    const parts = await this.modelParts(clusters);
    const file = parts && (await thread.ask('model', parts));
    if (!file?.ok) return null;
    const labels = await this.#study.ask('labelsOf', { model: file.value, members: null });
    return labels?.ok ? { name: null, labels: labels.value, clusters } : null;
  }

  /** Purchases are with the thread that computes the segments: it is told who is in which cluster. */
  async #profile(clusters: FoundClusters): Promise<void> {
    const labeled = await this.ask('labeled');
    if (!labeled?.ok) return;
    const profiled = await this.#study.ask('profilesOf', labeled.value, clusters.k);
    const finding = this.#finding;
    if (!profiled?.ok || finding?.clusters !== clusters) return;
    this.#finding = { ...finding, profiles: profiled.value };
  }

  #hear(news: FindingNews): void {
    const before = this.searching;
    if (before === null) return;
    if (news.stage === 'row') {
      this.searching = { ...before, rows: [...before.rows, news.row] };
      return;
    }
    const now = performance.now();
    if (news.stage !== before.stage) this.#stageSinceMs = now;
    const { stage, done } = news;
    this.searching = { ...before, stage, done, secondsLeft: secondsLeft(now - this.#stageSinceMs, done) };
  }

  #fail(failure: Failure): void {
    this.#end();
    if (failure.kind !== 'stopped') this.failure = failure;
  }

  #end(): void {
    this.#run++;
    this.#running?.stop();
    this.#running = null;
    this.searching = null;
  }
}

/** Codings make the last of the features. */
function columnsOf({ features, codings = [] }: Pick<ClusterModelFile, 'features' | 'codings'>): Columns {
  return { features: features.slice(0, features.length - codedNames(codings).length), own: codings };
}

/** Who was in the cluster then; of what has not been looked at since, whoever its model puts there. */
function customersOf(step: LookedInto): Inside {
  const { members } = step.model;
  if (step.kept === null || members === null) return insideOf(step);
  const rows = Uint32Array.from(members.labels.keys());
  return { rows: rows.filter((row) => members.labels[row] === step.place) };
}

function insideOf({ model, place }: LookedInto): InsideModel {
  return { clusters: segmentsOfModel(model), cluster: model.file.clusters[place]?.id ?? -1 };
}
