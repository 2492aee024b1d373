import type { AnalysisProgress } from '@kesit/core/analysis';
import type { ScoreMode, SegmentPreset } from '@kesit/core/segment';
import type { CleaningRuleId } from '@kesit/core/transaction';
import type { Locale } from '@kesit/core/words';
import { download } from '../adapters/download.ts';
import type { ResultFile } from '../result-file.ts';
import type { AnalysisView } from '../workers/compute-api.ts';
import type { Compute, ComputePool, Failure } from '../workers/compute-client.ts';
import { type Draft, namesOfFiles } from './draft.ts';
import { Drafting } from './drafting.svelte.ts';
import { type Pace, paceOf } from './pace.ts';
import { FIRST_SETTINGS, requestOf, type Settings, settingsForNewData } from './settings.ts';

export type { AnalysisView };

/** Where a person is on the way from files to segments. */
export type Phase = 'empty' | 'previewing' | 'working' | 'result';

export interface Trouble {
  readonly failure: Exclude<Failure, { kind: 'stopped' }>;
  readonly files: readonly string[];
}

/**
 * One study: files, what they are read as, and what came of them. One thread belongs to the draft and another one to the
 * result, so that a run that is cancelled or crashes takes nothing along that is on the screen.
 */
export class Study {
  phase = $state<Phase>('empty');
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
  #holding: Compute | null = null;
  #running: Compute | null = null;
  #run = 0;
  /** What the result on the screen was computed from. */
  #resultOf: { readonly draft: Draft; readonly settings: Settings } | null = null;

  constructor(pool: ComputePool) {
    this.#pool = pool;
    this.drafting = new Drafting(pool, {
      opened: () => {
        this.phase = 'previewing';
      },
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
    this.phase = 'working';
    const isSameData = draft.files === this.#resultOf?.draft.files;
    const settings = isSameData ? this.settings : settingsForNewData(this.settings, draft);
    const done = await this.#compute(this.drafting.handOver(), draft, settings);
    if (!done && this.phase === 'working') this.phase = 'previewing';
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
    this.phase = 'previewing';
  }

  /** One step back: to the result where there is one, else to the beginning. */
  back(): void {
    this.#quiet();
    this.drafting.restore(null);
    this.phase = this.result === null ? 'empty' : 'result';
  }

  async save(name: ResultFile, locale: Locale): Promise<void> {
    if (this.#holding === null) return;
    this.saving = name;
    const file = await this.#holding.writeFile(name, locale);
    this.saving = null;
    if (file.ok) download(file.value, name);
    else this.#fail(file.error, [name]);
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
    const outcome = await this.#holding.resegment({ preset, scores });
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
    this.phase = 'result';
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
    if (this.phase === 'working') this.phase = 'previewing';
  }

  #fail(failure: Failure, files: readonly string[]): void {
    if (this.#resultOf !== null) this.settings = this.#resultOf.settings;
    if (failure.kind !== 'stopped') this.trouble = { failure, files };
  }

  #forgetProgress(): void {
    this.recomputing = false;
    this.progress = null;
    this.pace = null;
  }
}
