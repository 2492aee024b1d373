import type { LocalText } from '@kesit/core/segment';
import { type CustomerFilter, isFeature } from '@kesit/core/selection';
import type {
  ClusterQuestion,
  ClusterThread,
  ClusterValue,
  Cut,
  EngineChoice,
  FindingNews,
  FoundClusters,
  KnownEmbedding,
  ModelParts,
  QuestionParameters,
  TriedSweepRow,
} from '../workers/cluster-client.ts';
import type { Failure, Outcome } from '../workers/compute-client.ts';
import { NeighborPicture } from './neighbor-picture.svelte.ts';
import {
  askedOf,
  EXAMPLE_COUNT,
  FIRST_RECIPE,
  featuresOf,
  type Recipe,
  type SavedModel,
} from './saved-model.ts';
import { secondsLeft } from './seconds-left.ts';
import type { AnalysisView, Study } from './study.svelte.ts';

export type {
  ClusterComparison,
  ClusterPicture,
  Cut,
  EngineChoice,
  FoundClusters,
  NeighborPlaces,
  ShownEmbedding,
  ShownOutliers,
  ShownPoints,
  ShownTree,
  TriedSweepRow,
} from '../workers/cluster-client.ts';
export { ENGINE_CHOICES } from '../workers/cluster-client.ts';

/** How far a search is. */
export interface Searching {
  readonly stage: Exclude<FindingNews['stage'], 'row'> | 'points';
  /** 0-1 of the stage. */
  readonly done: number;
  /** `null` where nothing honest can be said yet. */
  readonly secondsLeft: number | null;
  /** Counts that are done. */
  readonly rows: readonly TriedSweepRow[];
}

/** What was found, and how to find it again. */
export interface Finding {
  readonly clusters: FoundClusters;
  /** `null`: of a model that came as a file. */
  readonly recipe: Recipe | null;
  readonly among: CustomerFilter;
  readonly cut: Cut | null;
  /** Where a person gave one, in the order of the clusters. */
  readonly names: readonly (LocalText | null)[];
  /** Of the saved models, the one this is. */
  readonly model: string | null;
  /** Told apart from what was found in other rows. */
  readonly data: string;
}

type Wish = Partial<Pick<Finding, 'among' | 'cut' | 'names' | 'model'>>;

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
  change(part: Partial<Recipe['settings']> & { readonly features?: Recipe['features'] }): void {
    const { features = this.recipe.features, ...settings } = part;
    this.recipe = { features, settings: { ...this.recipe.settings, ...settings } };
  }

  /** Looks by the recipe among the customers the filter lets through. `known` is taken where it was fitted to the same numbers. */
  async find(wish: Wish = {}, known: KnownEmbedding | null = null): Promise<void> {
    const recipe = askedOf(this.recipe);
    await this.#search(recipe, featuresOf(recipe), wish, (thread, hear) =>
      thread.find(recipe.settings, this.engine, hear, known),
    );
  }

  /** The published example: eight features, 2 to 10 clusters, and 5 of them chosen. */
  async findExample(): Promise<void> {
    this.recipe = FIRST_RECIPE;
    await this.find({ cut: { k: EXAMPLE_COUNT } });
  }

  /** What a saved model was found by, found again; a model that came as a file puts everybody at its nearest center. */
  async open({ id, file, found, members }: SavedModel): Promise<void> {
    if (found !== null) {
      this.recipe = found.recipe;
      await this.find({ ...found, model: id }, members && { digest: members.digest, file });
      return;
    }
    const names = file.clusters.map(({ name }) => name);
    await this.#search(null, file.features, { names, model: id }, (thread) => thread.ask('apply', file));
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
    else this.#finding = { ...finding, clusters: outcome.value, cut, names: [], model: null };
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
    if (this.finding !== null && this.#holding !== null) await this.neighbors.draw(this.#holding);
  }

  /** A question to the thread that holds what was found; `null` while there is none. */
  ask<Q extends ClusterQuestion>(
    question: Q,
    ...parameters: QuestionParameters<Q>
  ): Promise<Outcome<ClusterValue<Q>>> | null {
    if (this.finding === null || this.#holding === null) return null;
    return this.#holding.ask(question, ...parameters);
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
    const ground = await this.#study.ask('modelGround', this.#study.settings.preset);
    return ground?.ok ? { ...ground.value, names } : null;
  }

  /** Gives the memory back. */
  forget(): void {
    this.#end();
    this.neighbors.forget();
    this.#holding?.stop();
    this.#holding = null;
    this.#finding = null;
    this.cancelled = false;
    this.failure = null;
  }

  async #search(
    recipe: Recipe | null,
    features: readonly string[],
    wish: Wish,
    look: (thread: ClusterThread, hear: (news: FindingNews) => void) => Promise<Outcome<FoundClusters>>,
  ): Promise<void> {
    const { result, project, settings } = this.#study;
    const among = wish.among ?? this.#filter();
    const points = this.#study.ask('pointsOf', features.filter(isFeature), among, settings.preset);
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
    const { cut = null, names = [], model = null } = wish;
    if (outcome.ok && cut !== null) {
      const chosen = await thread.ask('choose', cut);
      // Few customers have no fifth cluster: what was found stands.
      if (chosen.ok) outcome = chosen;
    }
    if (run !== this.#run) return;
    if (!outcome.ok) return this.#fail(outcome.error);
    this.#running = null;
    this.searching = null;
    this.neighbors.forget();
    this.#holding?.stop();
    this.#holding = thread;
    const data = dataOf(project, result);
    this.#finding = { clusters: outcome.value, recipe, among, cut, names, model, data };
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

/** Tells the rows of a result from those of another: segments may change, and they are the same. */
function dataOf(
  project: string | null,
  { rowsRead, cleaning, asOfDay, currency, totals }: AnalysisView,
): string {
  return [project, rowsRead, cleaning.kept, asOfDay, currency, totals.customers, totals.revenue].join();
}
