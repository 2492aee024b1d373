import type { AnalysisProgress, ClusterSegments } from '@kesit/core/analysis';
import type { ScoreMode, SegmentPreset } from '@kesit/core/segment';
import type { CleaningRuleId } from '@kesit/core/transaction';
import type { Locale } from '@kesit/core/words';
import { isStored } from '../adapters/source-file.ts';
import type { AnalysisView, ComputeApi } from '../workers/compute-api.ts';
import type { Compute, ComputePool, Failure, Outcome, Question, Value } from '../workers/compute-client.ts';
import { type Draft, namesOfFiles } from './draft.ts';
import { Drafting } from './drafting.svelte.ts';
import type { FilePlaces } from './file-places.ts';
import { type Basis, type Change, History } from './history.svelte.ts';
import type { ShownStudy } from './keeping.svelte.ts';
import { type Pace, paceOf } from './pace.ts';
import { nameOfProject } from './project-facts.ts';
import { newProjectId } from './project-id.ts';
import type { SavedModel } from './saved-model.ts';
import { FIRST_SETTINGS, requestOf, type Settings, sameRows, settingsFor, withOwnRules } from './settings.ts';

export type { CustomerDescription, CustomerOrderLine } from '../workers/customer-questions.ts';
export type { AnalysisView };

/** Where a study leads a person; the pages are somebody else's. */
export interface StudyPaths {
  toStart(): void;
  /** To the files that are being looked at or read. */
  toImport(): void;
  toResult(project: string): void;
  /** Away from the project that was open: it is closed, or another one takes its place. */
  away(): void;
}

/** Where a study is kept. */
export interface StudyShelf {
  readonly places: FilePlaces;
  /** Told of everything that is shown. */
  keep(study: ShownStudy): void;
  closed(): void;
  /** Resolves when no thread is needed for keeping. */
  idle(): Promise<void>;
}

/** Which project a result belongs to. */
type Into = Pick<ShownStudy, 'project' | 'name' | 'models'>;

export interface Trouble {
  readonly failure: Exclude<Failure, { kind: 'stopped' }>;
  readonly files: readonly string[];
}

/** The last change that took effect, and the customers and revenue before and after it. */
export interface Effect {
  readonly change: Change;
  readonly way: 'done' | 'undone' | 'redone';
  readonly before: AnalysisView['totals'];
  readonly after: AnalysisView['totals'];
}

/**
 * One study: files, what they are read as, and what came of them. One thread belongs to the draft and another one to the
 * result, so that a run that is cancelled or crashes takes nothing along that is on the screen.
 */
export class Study {
  /** Rows are being read for the first time, and there is nothing to show but how far it is. */
  working = $state(false);
  /** Names the study in addresses. */
  project = $state<string | null>(null);
  /** What a person calls it. */
  name = $state('');
  settings = $state.raw<Settings>(FIRST_SETTINGS);
  result = $state.raw<AnalysisView | null>(null);
  progress = $state.raw<AnalysisProgress | null>(null);
  pace = $state.raw<Pace | null>(null);
  /** The numbers on the screen are about to be replaced. */
  recomputing = $state(false);
  cancelled = $state(false);
  trouble = $state.raw<Trouble | null>(null);
  effect = $state.raw<Effect | null>(null);
  /** What the project showed before newer files came in the place of its own, to say what has changed. */
  replaced = $state.raw<AnalysisView | null>(null);
  /** Of clusters that were found or brought, in the order in which they were saved. */
  models = $state.raw<readonly SavedModel[]>([]);
  readonly drafting: Drafting;
  readonly history = new History();

  readonly #pool: ComputePool;
  readonly #paths: StudyPaths;
  readonly #shelf: StudyShelf;
  #holding: Compute | null = null;
  #running: Compute | null = null;
  #run = 0;
  #naming = 0;
  #named: Promise<unknown> = Promise.resolve();
  /** What the result on the screen was computed from. */
  #resultOf: Basis | null = null;
  /** What it is to be computed from: the same, or what is on its way. */
  #wanted: Basis | null = null;

  constructor(pool: ComputePool, paths: StudyPaths, shelf: StudyShelf) {
    this.#pool = pool;
    this.#paths = paths;
    this.#shelf = shelf;
    this.drafting = new Drafting(pool, shelf.places, {
      opened: () => paths.toImport(),
      failed: (failure, files) => this.#fail(failure, files),
    });
  }

  /** Looks at files; the page moves on when they can be shown and stays where it is when they cannot. */
  async open(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    this.#quiet();
    await this.drafting.open(files);
  }

  async openSample(language: Locale, name: string): Promise<void> {
    this.#quiet();
    await this.drafting.openSample(language, name);
  }

  /** The open project is about other files than the draft, which may come in their place or make a project of their own. */
  get mayReplace(): boolean {
    return this.#resultOf !== null && this.drafting.draft?.files !== this.#resultOf.draft.files;
  }

  /** Reads all rows of the draft, into the open project where it is about them or they come in the place of its files. */
  async analyze({ replace = false }: { readonly replace?: boolean } = {}): Promise<void> {
    const { draft } = this.drafting;
    if (draft === null || draft.inspection.problem !== null) return;
    const before = this.#resultOf;
    const shown = this.result;
    const isSameData = draft.files === before?.draft.files;
    const basis = { draft, settings: settingsFor(draft, this.settings, { replace, isSameData }) };
    const into = (isSameData || replace ? this.#into() : null) ?? {
      project: newProjectId(),
      name: nameOfProject(namesOfFiles(draft)),
      models: [],
    };
    const computing = this.#compute(this.drafting.handOver(), basis, into, () => {
      this.effect = null;
      this.replaced = replace ? shown : null;
      if (!isSameData || before === null) this.history.clear();
      else if (draft !== before.draft)
        this.history.record({ change: { kind: 'columns' }, before, after: basis });
      this.#paths.toResult(into.project);
    });
    this.working = true;
    await computing;
  }

  /** Rows are being read, and what stands on the screen may soon be something else. */
  get busy(): boolean {
    return this.working || this.recomputing;
  }

  /** The set of stored files the result comes from; `null` while they are not stored. */
  get storedFiles(): string | null {
    const [first] = this.#resultOf === null ? [] : this.#shelf.places.now(this.#resultOf.draft.files);
    return first !== undefined && isStored(first) ? first.set : null;
  }

  /** Takes over a project that a thread has opened. */
  adopt(opened: ShownStudy): void {
    this.#quiet();
    this.#hold(opened.thread);
    this.#present(opened);
    this.history.clear();
    this.effect = null;
    this.replaced = null;
  }

  /** Computes a project anew whose files are kept, as other code has left it. */
  async reread(opened: Omit<ShownStudy, 'result'>): Promise<boolean> {
    this.#quiet();
    const { draft, settings } = opened;
    this.drafting.restore(draft);
    const computing = this.#compute(opened.thread, { draft, settings }, opened);
    this.working = true;
    return computing;
  }

  /** Gives the memory back. What is kept stays kept. */
  close(): void {
    this.#quiet();
    this.drafting.restore(null);
    this.#enter(null);
    this.#hold(null);
    this.#resultOf = null;
    this.#wanted = null;
    this.result = null;
    this.name = '';
    this.models = [];
    this.settings = FIRST_SETTINGS;
    this.effect = null;
    this.replaced = null;
    this.history.clear();
    this.#shelf.closed();
  }

  /** Ends whatever runs, at once. What is on the screen stays. */
  cancel(): void {
    this.#quiet();
    this.cancelled = true;
  }

  async switchRule(rule: CleaningRuleId, on: boolean): Promise<void> {
    const rules = { ...this.settings.rules, [rule]: on };
    await this.#change({ ...this.settings, rules }, { kind: 'cleaning', rule, on });
  }

  async chooseAsOf(asOf: number | null): Promise<void> {
    await this.#change({ ...this.settings, asOf }, { kind: 'as-of' });
  }

  async chooseCurrency(currency: string | null): Promise<void> {
    await this.#change({ ...this.settings, currency }, { kind: 'currency' });
  }

  async choosePreset(preset: SegmentPreset): Promise<void> {
    const { name } = preset;
    await this.#change({ ...this.settings, preset, clusters: null }, { kind: 'preset', name });
  }

  async chooseScores(scores: ScoreMode): Promise<void> {
    await this.#change({ ...this.settings, scores }, { kind: 'scores' });
  }

  /** Clusters as the segments from here on; `choosePreset` leads back to rules. */
  async useClusters(clusters: ClusterSegments): Promise<void> {
    await this.#change({ ...this.settings, clusters }, { kind: 'clusters', name: clusters.name });
  }

  /** Other models than before; they are kept with the project. */
  saveModels(models: readonly SavedModel[]): void {
    this.models = models;
    this.keepAgain();
  }

  /** Own rules as they are now; with gaps they wait until there are none. */
  async editRules(own: SegmentPreset): Promise<void> {
    const hasAmounts = this.result?.totals.revenue != null;
    await this.#change(withOwnRules(this.settings, own, hasAmounts), { kind: 'own-rules' });
  }

  async undo(): Promise<void> {
    const step = this.history.back();
    if (step !== null) await this.#turnTo(step.before, step.change, 'undone');
  }

  async redo(): Promise<void> {
    const step = this.history.forward();
    if (step !== null) await this.#turnTo(step.after, step.change, 'redone');
  }

  /** All settings at once, as they were somewhere else. */
  async apply(settings: Settings): Promise<void> {
    const shown = this.#resultOf;
    if (shown === null) return;
    this.history.clear();
    await this.#computeFrom({ draft: shown.draft, settings }, shown);
  }

  /** Keeps what is shown once more, where it could not be kept. */
  keepAgain(): void {
    if (this.#resultOf !== null && this.result !== null) this.#show(this.result, this.#resultOf);
  }

  /** The files of the result as they were understood. */
  get readFrom(): Draft | null {
    return this.result === null ? null : (this.#resultOf?.draft ?? null);
  }

  /** To the columns of the result, to correct them. */
  revisit(): void {
    if (this.#resultOf === null) return;
    this.#quiet();
    this.drafting.restore(this.#resultOf.draft);
    this.#paths.toImport();
  }

  /** One step back: to the result where there is one, else to the beginning. */
  back(): void {
    this.#quiet();
    this.drafting.restore(null);
    if (this.result === null || this.project === null) this.#paths.toStart();
    else this.#paths.toResult(this.project);
  }

  /** A question to the thread that holds the result; `null` while there is none. To be asked again when the result changes. */
  ask<Q extends Question>(
    question: Q,
    ...parameters: Parameters<ComputeApi[Q]>
  ): Promise<Outcome<Value<Q>>> | null {
    if (this.result === null || this.#holding === null) return null;
    return this.#holding.ask(question, ...parameters);
  }

  dismissReplaced(): void {
    this.replaced = null;
  }

  dismissTrouble(): void {
    this.trouble = null;
  }

  async #change(settings: Settings, change: Change): Promise<void> {
    const before = this.#wanted;
    if (before === null) return;
    const after = { draft: before.draft, settings };
    this.history.record({ change, before, after });
    await this.#turnTo(after, change, 'done');
  }

  /** Computes the result from something else. What is on the screen stays until the new numbers are there. */
  async #turnTo(basis: Basis, change: Change, way: Effect['way']): Promise<void> {
    const shown = this.#resultOf;
    const before = this.result?.totals;
    if (shown === null || before === undefined) return;
    const done = await this.#computeFrom(basis, shown);
    if (done) this.effect = { change, way, before, after: this.result?.totals ?? before };
  }

  /** Whether it came to a new result. */
  async #computeFrom(basis: Basis, shown: Basis): Promise<boolean> {
    this.#stop();
    this.trouble = null;
    this.#wanted = basis;
    this.settings = basis.settings;
    const isSameData = basis.draft === shown.draft && sameRows(basis.settings, shown.settings);
    return await (isSameData ? this.#resegment(basis) : this.#recompute(basis));
  }

  /** Other rows: the files are read again. */
  async #recompute(basis: Basis): Promise<boolean> {
    const into = this.#into();
    if (into === null) return false;
    this.recomputing = true;
    return await this.#compute(this.#pool.take(), basis, into);
  }

  /** Other names for the customers: nothing is read again. Strokes come faster than answers; only the last one is asked about. */
  async #resegment(basis: Basis): Promise<boolean> {
    const naming = ++this.#naming;
    await this.#named;
    const thread = this.#holding;
    if (naming !== this.#naming || thread === null) return false;
    const { preset, scores, clusters } = basis.settings;
    const answer = thread.ask('resegment', { preset, scores, clusters });
    this.#named = answer;
    const outcome = await answer;
    if (naming !== this.#naming || thread !== this.#holding) return false;
    if (outcome.ok) this.#show(outcome.value, basis);
    else this.#giveUp(outcome.error, namesOfFiles(basis.draft));
    return outcome.ok;
  }

  /**
   * Whether there is a new result. The thread that computed it stays with it. `arrived` is called in the moment it is shown:
   * one later, the page would have drawn what comes between.
   */
  async #compute(compute: Compute, basis: Basis, into: Into, arrived = (): void => {}): Promise<boolean> {
    const { draft, settings } = basis;
    const run = ++this.#run;
    this.#running = compute;
    this.trouble = null;
    this.cancelled = false;
    let readingSinceMs: number | null = null;
    const files = this.#shelf.places.now(draft.files);
    const outcome = await compute.analyze(files, requestOf(draft, settings), (progress) => {
      if (run !== this.#run) return;
      // What comes before the first bytes says nothing about the pace.
      if (progress.stage === 'read') readingSinceMs ??= performance.now();
      this.progress = progress;
      this.pace = paceOf(progress, performance.now() - (readingSinceMs ?? performance.now()));
    });
    if (run !== this.#run) return false;
    this.#running = null;
    this.#forgetProgress();
    if (!outcome.ok) {
      compute.stop();
      this.#giveUp(outcome.error, namesOfFiles(draft));
      return false;
    }
    this.#hold(compute);
    if (into.project !== this.project) this.models = into.models;
    this.#enter(into.project);
    this.name = into.name;
    this.#show(outcome.value, basis);
    arrived();
    return true;
  }

  #show(result: AnalysisView, basis: Basis): void {
    const into = this.#into();
    if (into === null || this.#holding === null) return;
    this.#resultOf = basis;
    this.#wanted = basis;
    this.result = result;
    this.settings = basis.settings;
    this.#shelf.keep({ ...into, ...basis, thread: this.#holding, result });
  }

  /** What is kept already. */
  #present({ project, name, result, draft, settings, models }: ShownStudy): void {
    this.#enter(project);
    this.name = name;
    this.models = models;
    this.#resultOf = { draft, settings };
    this.#wanted = this.#resultOf;
    this.result = result;
    this.settings = settings;
  }

  /** The open project. */
  #into(): Into | null {
    const { project, name, models } = this;
    return project === null ? null : { project, name, models };
  }

  #enter(project: string | null): void {
    const before = this.project;
    this.project = project;
    if (before !== null && before !== project) this.#paths.away();
  }

  /** The thread before ends when nothing of it is being kept any more. */
  #hold(thread: Compute | null): void {
    const before = this.#holding;
    this.#holding = thread;
    if (before !== null) void this.#shelf.idle().then(() => before.stop());
  }

  /** Nothing runs, nothing is said; what is on the screen is what it was computed with. */
  #quiet(): void {
    const wasRecomputing = this.recomputing;
    this.#stop();
    this.drafting.stopOpening();
    this.trouble = null;
    if (wasRecomputing) this.#stayWithResult();
  }

  #stop(): void {
    this.#run++;
    this.#running?.stop();
    this.#running = null;
    this.#forgetProgress();
    this.cancelled = false;
  }

  /** A change came to nothing. */
  #giveUp(failure: Failure, files: readonly string[]): void {
    this.#stayWithResult();
    this.#fail(failure, files);
  }

  #stayWithResult(): void {
    if (this.#resultOf === null) return;
    this.settings = this.#resultOf.settings;
    this.#wanted = this.#resultOf;
    this.history.settleAt(this.#resultOf);
  }

  #fail(failure: Failure, files: readonly string[]): void {
    if (failure.kind !== 'stopped') this.trouble = { failure, files };
  }

  #forgetProgress(): void {
    this.working = false;
    this.recomputing = false;
    this.progress = null;
    this.pace = null;
  }
}
