import type { AnalysisView } from '../workers/compute-api.ts';
import type { Compute } from '../workers/compute-client.ts';
import type { Seal, WhyNotKept } from '../workers/project-questions.ts';
import type { Draft } from './draft.ts';
import type { FilePlaces } from './file-places.ts';
import { keptStudy } from './kept-study.ts';
import { projectFacts } from './project-facts.ts';
import type { SavedModel } from './saved-model.ts';
import type { Settings } from './settings.ts';

/** What is on the screen, to be kept. */
export interface ShownStudy {
  readonly project: string;
  readonly name: string;
  readonly thread: Compute;
  readonly result: AnalysisView;
  readonly draft: Draft;
  readonly settings: Settings;
  readonly models: readonly SavedModel[];
}

export type KeepingState =
  | { readonly kind: 'nothing' | 'keeping' }
  | { readonly kind: 'kept'; readonly atMs: number }
  | { readonly kind: 'not-kept'; readonly why: Exclude<WhyNotKept, 'moved-on'> };

export interface KeepingEvents {
  kept(study: ShownStudy, revision: number): void;
  notKept(study: ShownStudy, why: Exclude<WhyNotKept, 'moved-on'>): void;
}

/** Keeps what is shown, one after the other: while one is being written the newest waits, and those between are left out. */
export class Keeping {
  state = $state.raw<KeepingState>({ kind: 'nothing' });

  readonly #places: FilePlaces;
  readonly #sealOf: (project: string) => Seal | null;
  readonly #events: KeepingEvents;
  /** Projects that are stored already. */
  readonly #stored = new Set<string>();
  #next: ShownStudy | null = null;
  #shown: string | null = null;
  #running: Promise<void> | null = null;

  constructor(places: FilePlaces, sealOf: (project: string) => Seal | null, events: KeepingEvents) {
    this.#places = places;
    this.#sealOf = sealOf;
    this.#events = events;
  }

  /** Something of the project stands in storage, older than what is shown. */
  get hasEarlier(): boolean {
    return this.#shown !== null && this.#stored.has(this.#shown);
  }

  /** To be called with everything that is shown, in order. */
  keep(study: ShownStudy): void {
    this.#next = study;
    this.#shown = study.project;
    this.state = { kind: 'keeping' };
    this.#running ??= this.#run();
  }

  /** The project stands in storage as it is shown. */
  opened(project: string, savedMs: number): void {
    this.#stored.add(project);
    this.#shown = project;
    this.state = { kind: 'kept', atMs: savedMs };
  }

  /** Nothing is shown any more. */
  closed(): void {
    this.#next = null;
    this.#shown = null;
    this.state = { kind: 'nothing' };
  }

  /** Nothing is stored any more. */
  emptied(): void {
    this.#stored.clear();
  }

  /** Resolves when nothing is being written: a thread may end then. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    for (let study = this.#take(); study !== null; study = this.#take()) await this.#write(study);
    this.#running = null;
  }

  #take(): ShownStudy | null {
    const study = this.#next;
    this.#next = null;
    return study;
  }

  async #write(study: ShownStudy): Promise<void> {
    const { project, name, thread, result, draft, settings, models } = study;
    const nowMs = Date.now();
    const outcome = await thread.ask('keepProject', {
      project,
      name,
      first: !this.#stored.has(project),
      seal: this.#sealOf(project),
      files: this.#places.now(draft.files),
      state: keptStudy(draft, settings, models),
      facts: projectFacts(result),
      edition: result.edition,
      nowMs,
    });
    // A thread that ended took its analysis along: nothing of it is shown any more.
    if (!outcome.ok) return;
    const kept = outcome.value;
    if (kept.kind === 'kept') {
      this.#stored.add(project);
      if (this.#next === null && this.state.kind === 'keeping') this.state = { kind: 'kept', atMs: nowMs };
      this.#places.store(draft.files, kept.files);
      this.#events.kept(study, kept.revision);
    } else if (kept.why !== 'moved-on') {
      if (this.#next === null) this.state = { kind: 'not-kept', why: kept.why };
      this.#events.notKept(study, kept.why);
    }
  }
}
