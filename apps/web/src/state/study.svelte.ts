import type { AnalysisProgress } from '@kesit/core/analysis';
import type { ScoreMode, SegmentPreset } from '@kesit/core/segment';
import type { CleaningRuleId } from '@kesit/core/transaction';
import type { Locale } from '@kesit/core/words';
import { download } from '../adapters/download.ts';
import type { ResultFile } from '../result-file.ts';
import type { AnalysisView, ComputeApi } from '../workers/compute-api.ts';
import type { Compute, ComputePool, Failure, Outcome, Question, Value } from '../workers/compute-client.ts';
import { type Draft, namesOfFiles } from './draft.ts';
import { Drafting } from './drafting.svelte.ts';
import { type Pace, paceOf } from './pace.ts';
import { FIRST_SETTINGS, requestOf, type Settings, settingsForNewData } from './settings.ts';

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
  saving = $state<ResultFile | null>(null);
  readonly drafting: Drafting;

  readonly #pool: ComputePool;
  readonly #paths: StudyPaths;
  #holding: Compute | null = null;
  #running: Compute | null = null;
  #run = 0;
  /** What the result on the screen was computed from. */
  #resultOf: { readonly draft: Draft; readonly settings: Settings } | null = null;

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
    const isSameData = draft.files === this.#resultOf?.draft.files;
    const settings = isSameData ? this.settings : settingsForNewData(this.settings, draft);
    const computing = this.#compute(this.drafting.handOver(), draft, settings);
    this.working = true;
    if (!(await computing)) return;
    if (!isSameData || this.project === null) this.project = newProjectId();
    this.#paths.toResult(this.project);
  }

  /** Ends whatever runs, at once. What is on the screen stays. */
  cancel(): void {
    this.#quiet();
    this.cancelled = true;
  }

  async switchRule(rule: CleaningRuleId, on: boolean): Promise<void> {
    await this.#recompute({ ...this.settings, rules: { ...this.settings.rules, [rule]: on } });
  }

  async chooseAsOf(asOf: number | null): Promise<void> {
    await this.#recompute({ ...this.settings, asOf });
  }

  async chooseCurrency(currency: string | null): Promise<void> {
    await this.#recompute({ ...this.settings, currency });
  }

  async choosePreset(preset: SegmentPreset): Promise<void> {
    await this.#resegment({ ...this.settings, preset });
  }

  async chooseScores(scores: ScoreMode): Promise<void> {
    await this.#resegment({ ...this.settings, scores });
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

  async save(name: ResultFile, locale: Locale): Promise<void> {
    if (this.#holding === null) return;
    this.saving = name;
    const file = await this.#holding.ask('writeFile', name, locale);
    this.saving = null;
    if (file.ok) download(file.value, name);
    else this.#fail(file.error, [name]);
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

  /** Other rules for the rows: the files are read again, and the old numbers stay until the new ones are there. */
  async #recompute(settings: Settings): Promise<void> {
    const of = this.#resultOf;
    if (of === null) return;
    this.#running?.stop();
    this.settings = settings;
    this.recomputing = true;
    await this.#compute(this.#pool.take(), of.draft, settings);
  }

  /** Other names for the customers: nothing is read again. */
  async #resegment(settings: Settings): Promise<void> {
    const of = this.#resultOf;
    if (this.#holding === null || of === null) return;
    this.#quiet();
    const run = this.#run;
    this.settings = settings;
    const { preset, scores } = settings;
    const outcome = await this.#holding.ask('resegment', { preset, scores });
    if (run !== this.#run) return;
    if (outcome.ok) this.#show(outcome.value, of.draft, settings);
    else this.#fail(outcome.error, namesOfFiles(of.draft));
  }

  /** Whether there is a new result. The thread that computed it stays with it. */
  async #compute(compute: Compute, draft: Draft, settings: Settings): Promise<boolean> {
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
      this.#fail(outcome.error, namesOfFiles(draft));
      return false;
    }
    this.#holding?.stop();
    this.#holding = compute;
    this.#show(outcome.value, draft, settings);
    return true;
  }

  #show(result: AnalysisView, draft: Draft, settings: Settings): void {
    this.result = result;
    this.settings = settings;
    this.#resultOf = { draft, settings };
  }

  /** Nothing runs, nothing is said; what is on the screen is what it was computed with. */
  #quiet(): void {
    this.#run++;
    this.#running?.stop();
    this.#running = null;
    this.drafting.stopOpening();
    this.#forgetProgress();
    this.cancelled = false;
    this.trouble = null;
    if (this.#resultOf !== null) this.settings = this.#resultOf.settings;
  }

  #fail(failure: Failure, files: readonly string[]): void {
    if (this.#resultOf !== null) this.settings = this.#resultOf.settings;
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
