import type { AnalysisProgress, AnalysisRequest, Inspection } from '@kesit/core/analysis';
import { DEFAULT_PRESET, type ScoreMode, type SegmentPreset } from '@kesit/core/segment';
import {
  type CleaningRuleId,
  DEFAULT_RULES,
  type Mapping,
  type Role,
  type RuleSwitches,
  type Shape,
} from '@kesit/core/transaction';
import type { Locale } from '@kesit/core/words';
import { download } from '../adapters/download.ts';
import type { ResultFile } from '../result-file.ts';
import type { AnalysisView } from '../workers/compute-api.ts';
import type { Compute, ComputePool, Failure } from '../workers/compute-client.ts';
import { type Given, rolesByColumn, withRole } from './mapping-choice.ts';
import { type Pace, paceOf } from './pace.ts';

export type { AnalysisView };

/** Where a person is on the way from files to segments. */
export type Phase = 'empty' | 'previewing' | 'working' | 'result';

/** Files as they were understood, and what a person corrected. */
export interface Draft {
  readonly files: readonly File[];
  readonly inspection: Inspection;
  readonly shape: Shape | null;
  readonly sheet: string | null;
  readonly given: Given;
  /** What was guessed before anything was corrected: the reasons of the columns nobody touched. */
  readonly guessed: Mapping | null;
  /** Sheets of a workbook that have rows. */
  readonly sheets: readonly string[];
  /** Where somebody knows it without being told by the file. */
  readonly currency: string | null;
}

/** How the rows are cleaned, scored and named. */
export interface Settings {
  readonly preset: SegmentPreset;
  readonly scores: ScoreMode;
  readonly rules: RuleSwitches;
  /** `null`: the day after the last purchase. */
  readonly asOf: number | null;
  /** ISO 4217; `null`: as the file says. */
  readonly currency: string | null;
}

export interface Trouble {
  readonly failure: Exclude<Failure, { kind: 'stopped' }>;
  readonly files: readonly string[];
}

const FIRST_SETTINGS: Settings = {
  preset: DEFAULT_PRESET,
  scores: 'tie-safe',
  rules: DEFAULT_RULES,
  asOf: null,
  currency: null,
};
/** Wall-clock times stay as they are; only instants with an offset would move. The command line starts from the same. */
const TIME_ZONE = 'UTC';
const DAY_MS = 86_400_000;

/**
 * One study: files, what they are read as, and what came of them. A thread belongs to the draft and one to the result, so
 * that a run that is cancelled or crashes takes nothing along that is on the screen.
 */
export class Study {
  phase = $state<Phase>('empty');
  /** Names of files that are being looked at. */
  opening = $state.raw<readonly string[] | null>(null);
  draft = $state.raw<Draft | null>(null);
  settings = $state.raw<Settings>(FIRST_SETTINGS);
  result = $state.raw<AnalysisView | null>(null);
  progress = $state.raw<AnalysisProgress | null>(null);
  pace = $state.raw<Pace | null>(null);
  /** The numbers on the screen are about to be replaced. */
  recomputing = $state(false);
  cancelled = $state(false);
  trouble = $state.raw<Trouble | null>(null);
  saving = $state<ResultFile | null>(null);

  readonly roles: readonly (Role | null)[] = $derived.by(() => {
    if (this.draft === null) return [];
    const { inspection, given } = this.draft;
    return rolesByColumn(inspection.tables[0]?.header ?? [], inspection.mapping, given);
  });

  readonly #pool: ComputePool;
  #drafting: Compute | null = null;
  #holding: Compute | null = null;
  #running: Compute | null = null;
  #run = 0;
  #earlier = $state.raw<readonly Draft[]>([]);
  /** What the result on the screen was computed from. */
  #resultOf: { readonly draft: Draft; readonly settings: Settings } | null = null;

  constructor(pool: ComputePool) {
    this.#pool = pool;
  }

  get canUndo(): boolean {
    return this.#earlier.length > 0;
  }

  /** Looks at files; the page moves on when they can be shown and stays where it is when they cannot. */
  async open(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    const run = this.#begin(files.map(({ name }) => name));
    await this.#look(run, files, null);
  }

  async openSample(language: Locale, name: string): Promise<void> {
    const run = this.#begin([name]);
    const sample = await this.#draftThread().makeSample(language, name);
    if (run !== this.#run) return;
    if (sample.ok) await this.#look(run, [sample.value.file], sample.value.currency);
    else this.#fail(sample.error, [name]);
  }

  /** What a person says a column is. */
  async chooseRole(column: number, role: Role | null): Promise<void> {
    const { draft } = this;
    if (draft === null) return;
    const shape = draft.inspection.mapping?.shape ?? draft.shape;
    const header = draft.inspection.tables[0]?.header ?? [];
    const given = withRole(header, this.roles, shape, {
      column,
      role,
    });
    await this.#revise(draft, { shape, sheet: draft.sheet, given });
  }

  /** What a person says a row is; the columns are then guessed anew. */
  async chooseShape(shape: Shape): Promise<void> {
    const { draft } = this;
    if (draft !== null) await this.#revise(draft, { shape, sheet: draft.sheet, given: {} });
  }

  async chooseSheet(sheet: string | null): Promise<void> {
    const { draft } = this;
    if (draft !== null) await this.#revise(draft, { shape: null, sheet, given: {} });
  }

  undo(): void {
    this.draft = this.#earlier.at(-1) ?? this.draft;
    this.#earlier = this.#earlier.slice(0, -1);
    this.trouble = null;
  }

  /** Reads all rows of the draft. */
  async analyze(): Promise<void> {
    const { draft } = this;
    if (draft === null || draft.inspection.problem !== null) return;
    const compute = this.#draftThread();
    this.#drafting = null;
    this.phase = 'working';
    const done = await this.#compute(compute, draft, this.#settingsFor(draft));
    if (!done && this.phase === 'working') this.phase = 'previewing';
  }

  /** Ends whatever runs, at once. */
  cancel(): void {
    this.#run++;
    this.#running?.stop();
    this.#running = null;
    if (this.opening !== null) this.#dropDraftThread();
    this.opening = null;
    this.#forgetProgress();
    this.cancelled = true;
    if (this.phase === 'working') this.phase = 'previewing';
    if (this.#resultOf !== null) this.settings = this.#resultOf.settings;
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
    this.draft = this.#resultOf.draft;
    this.#earlier = [];
    this.trouble = null;
    this.phase = 'previewing';
  }

  /** One step back: to the result where there is one, else to the beginning. */
  back(): void {
    this.cancel();
    this.cancelled = false;
    this.trouble = null;
    this.phase = this.result === null ? 'empty' : 'result';
    if (this.result === null) this.draft = null;
  }

  /** To the beginning, everything forgotten. */
  restart(): void {
    this.cancel();
    this.#dropDraftThread();
    this.#holding?.stop();
    this.#holding = null;
    this.#resultOf = null;
    this.result = null;
    this.settings = FIRST_SETTINGS;
    this.back();
  }

  async save(name: ResultFile, locale: Locale): Promise<void> {
    const holding = this.#holding;
    if (holding === null) return;
    this.saving = name;
    const file = await holding.writeFile(name, locale);
    this.saving = null;
    if (file.ok) download(file.value, name);
    else this.#fail(file.error, [name]);
  }

  dismissTrouble(): void {
    this.trouble = null;
  }

  #begin(names: readonly string[]): number {
    this.cancel();
    this.cancelled = false;
    this.trouble = null;
    this.opening = names;
    return this.#run;
  }

  async #look(run: number, files: readonly File[], currency: string | null): Promise<void> {
    const choice = { shape: null, sheet: null, given: {} };
    const outcome = await this.#draftThread().inspect(files, { ...choice, timeZone: TIME_ZONE });
    if (run !== this.#run) return;
    this.opening = null;
    if (!outcome.ok) {
      this.#fail(
        outcome.error,
        files.map(({ name }) => name),
      );
      return;
    }
    const inspection = outcome.value;
    this.draft = {
      ...choice,
      files,
      inspection,
      guessed: inspection.mapping,
      sheets: sheetsOf(inspection),
      currency,
    };
    this.#earlier = [];
    this.phase = 'previewing';
  }

  async #revise(draft: Draft, choice: Pick<Draft, 'shape' | 'sheet' | 'given'>): Promise<void> {
    const run = ++this.#run;
    this.trouble = null;
    this.cancelled = false;
    const outcome = await this.#draftThread().inspect(draft.files, { ...choice, timeZone: TIME_ZONE });
    if (run !== this.#run) return;
    if (!outcome.ok) {
      this.#fail(
        outcome.error,
        draft.files.map(({ name }) => name),
      );
      return;
    }
    const isGuess = Object.keys(choice.given).length === 0;
    const guessed = isGuess || draft.guessed === null ? outcome.value.mapping : draft.guessed;
    this.#earlier = [...this.#earlier, draft];
    this.draft = { ...draft, ...choice, inspection: outcome.value, guessed };
  }

  async #recompute(settings: Settings): Promise<void> {
    if (this.#resultOf === null) return;
    this.#running?.stop();
    this.settings = settings;
    this.recomputing = true;
    const done = await this.#compute(this.#pool.take(), this.#resultOf.draft, settings);
    if (!done && this.#resultOf !== null && this.settings === settings)
      this.settings = this.#resultOf.settings;
  }

  async #resegment(settings: Settings): Promise<void> {
    const holding = this.#holding;
    const resultOf = this.#resultOf;
    if (holding === null || resultOf === null) return;
    this.cancel();
    this.cancelled = false;
    const run = this.#run;
    this.trouble = null;
    this.settings = settings;
    const outcome = await holding.resegment({ preset: settings.preset, scores: settings.scores });
    if (run !== this.#run) return;
    if (outcome.ok) {
      this.result = outcome.value;
      this.#resultOf = { ...resultOf, settings };
    } else {
      this.settings = resultOf.settings;
      this.#fail(
        outcome.error,
        resultOf.draft.inspection.tables.map(({ file }) => file),
      );
    }
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
      this.#fail(
        outcome.error,
        draft.files.map(({ name }) => name),
      );
      return false;
    }
    this.#holding?.stop();
    this.#holding = compute;
    this.#resultOf = { draft, settings };
    this.settings = settings;
    this.result = outcome.value;
    this.phase = 'result';
    return true;
  }

  /** Cleaning rules and the as-of day were chosen for the data of the result; other files begin without them. */
  #settingsFor(draft: Draft): Settings {
    const isSameData = draft.files === this.#resultOf?.draft.files;
    if (isSameData) return this.settings;
    return { ...this.settings, rules: DEFAULT_RULES, asOf: null, currency: draft.currency };
  }

  #fail(failure: Failure, files: readonly string[]): void {
    if (failure.kind === 'crashed') this.#dropDraftThread();
    this.opening = null;
    if (failure.kind !== 'stopped') this.trouble = { failure, files };
  }

  #draftThread(): Compute {
    this.#drafting ??= this.#pool.take();
    return this.#drafting;
  }

  #dropDraftThread(): void {
    this.#drafting?.stop();
    this.#drafting = null;
  }

  #forgetProgress(): void {
    this.recomputing = false;
    this.progress = null;
    this.pace = null;
  }
}

function sheetsOf({ tables }: Inspection): string[] {
  return tables.flatMap(({ format }) => (format.sheet === null ? [] : [format.sheet]));
}

function requestOf({ shape, sheet, given, inspection }: Draft, settings: Settings): AnalysisRequest {
  return {
    given,
    // What the person saw is what is computed: the guessed shape is settled by continuing.
    shape: shape ?? inspection.mapping?.shape ?? null,
    sheet,
    preset: settings.preset,
    scores: settings.scores,
    rules: settings.rules,
    asOf: settings.asOf,
    today: Math.floor(Date.now() / DAY_MS),
    timeZone: TIME_ZONE,
    currency: settings.currency,
  };
}
