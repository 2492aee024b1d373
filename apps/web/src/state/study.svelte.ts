import type { AnalysisProgress } from '@kesit/core/analysis';
import type { ScoreMode, SegmentPreset } from '@kesit/core/segment';
import type { CleaningRuleId } from '@kesit/core/transaction';
import type { Locale } from '@kesit/core/words';
import type { AnalysisView, ComputeApi } from '../workers/compute-api.ts';
import type { Compute, ComputePool, Failure, Outcome, Question, Value } from '../workers/compute-client.ts';
import { type Draft, namesOfFiles } from './draft.ts';
import { Drafting } from './drafting.svelte.ts';
import { type Basis, type Change, History } from './history.svelte.ts';
import { type Pace, paceOf } from './pace.ts';
import {
  FIRST_SETTINGS,
  requestOf,
  type Settings,
  sameRows,
  settingsForNewData,
  withOwnRules,
} from './settings.ts';

export type { CustomerDescription, CustomerOrderLine } from '../workers/customer-questions.ts';
export type { AnalysisView };

/** Where a study leads a person; the pages are somebody else's. */
export interface StudyPaths {
  toStart(): void;
  /** To the files that are being looked at or read. */
  toImport(): void;
  toResult(project: string): void;
}

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
  settings = $state.raw<Settings>(FIRST_SETTINGS);
  result = $state.raw<AnalysisView | null>(null);
  progress = $state.raw<AnalysisProgress | null>(null);
  pace = $state.raw<Pace | null>(null);
  /** The numbers on the screen are about to be replaced. */
  recomputing = $state(false);
  cancelled = $state(false);
  trouble = $state.raw<Trouble | null>(null);
  effect = $state.raw<Effect | null>(null);
  readonly drafting: Drafting;
  readonly history = new History();

  readonly #pool: ComputePool;
  readonly #paths: StudyPaths;
  #holding: Compute | null = null;
  #running: Compute | null = null;
  #run = 0;
  #naming = 0;
  #named: Promise<unknown> = Promise.resolve();
  /** What the result on the screen was computed from. */
  #resultOf: Basis | null = null;
  /** What it is to be computed from: the same, or what is on its way. */
  #wanted: Basis | null = null;

  constructor(pool: ComputePool, paths: StudyPaths) {
    this.#pool = pool;
    this.#paths = paths;
    this.drafting = new Drafting(pool, {
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

  /** Reads all rows of the draft. */
  async analyze(): Promise<void> {
    const { draft } = this.drafting;
    if (draft === null || draft.inspection.problem !== null) return;
    const before = this.#resultOf;
    const isSameData = draft.files === before?.draft.files;
    const basis = { draft, settings: isSameData ? this.settings : settingsForNewData(this.settings, draft) };
    const computing = this.#compute(this.drafting.handOver(), basis);
    this.working = true;
    if (!(await computing)) return;
    this.effect = null;
    if (!isSameData || before === null) this.history.clear();
    else if (draft !== before.draft)
      this.history.record({ change: { kind: 'columns' }, before, after: basis });
    if (!isSameData || this.project === null) this.project = newProjectId();
    this.#paths.toResult(this.project);
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
    await this.#change({ ...this.settings, preset }, { kind: 'preset', name });
  }

  async chooseScores(scores: ScoreMode): Promise<void> {
    await this.#change({ ...this.settings, scores }, { kind: 'scores' });
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

  /** What the columns of the result were taken for before anybody corrected them. */
  get guessed(): Draft['guessed'] {
    return this.result === null ? null : (this.#resultOf?.draft.guessed ?? null);
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
    this.#stop();
    this.trouble = null;
    this.#wanted = basis;
    this.settings = basis.settings;
    const isSameData = basis.draft === shown.draft && sameRows(basis.settings, shown.settings);
    const done = await (isSameData ? this.#resegment(basis) : this.#recompute(basis));
    if (done) this.effect = { change, way, before, after: this.result?.totals ?? before };
  }

  /** Other rows: the files are read again. */
  async #recompute(basis: Basis): Promise<boolean> {
    this.recomputing = true;
    return await this.#compute(this.#pool.take(), basis);
  }

  /** Other names for the customers: nothing is read again. Strokes come faster than answers; only the last one is asked about. */
  async #resegment(basis: Basis): Promise<boolean> {
    const naming = ++this.#naming;
    await this.#named;
    const thread = this.#holding;
    if (naming !== this.#naming || thread === null) return false;
    const { preset, scores } = basis.settings;
    const answer = thread.ask('resegment', { preset, scores });
    this.#named = answer;
    const outcome = await answer;
    if (naming !== this.#naming || thread !== this.#holding) return false;
    if (outcome.ok) this.#show(outcome.value, basis);
    else this.#giveUp(outcome.error, namesOfFiles(basis.draft));
    return outcome.ok;
  }

  /** Whether there is a new result. The thread that computed it stays with it. */
  async #compute(compute: Compute, basis: Basis): Promise<boolean> {
    const { draft, settings } = basis;
    const run = ++this.#run;
    this.#running = compute;
    this.trouble = null;
    this.cancelled = false;
    let readingSinceMs: number | null = null;
    const outcome = await compute.analyze(draft.files, requestOf(draft, settings), (progress) => {
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
    this.#holding?.stop();
    this.#holding = compute;
    this.#show(outcome.value, basis);
    return true;
  }

  #show(result: AnalysisView, basis: Basis): void {
    this.result = result;
    this.settings = basis.settings;
    this.#resultOf = basis;
    this.#wanted = basis;
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

/** Short, and good for an address. */
function newProjectId(): string {
  const [number = 0] = crypto.getRandomValues(new BigUint64Array(1));
  return BigInt(number).toString(36).slice(0, 10);
}
