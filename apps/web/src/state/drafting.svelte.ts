import type { Inspection } from '@kesit/core/analysis';
import type { Role, Shape } from '@kesit/core/transaction';
import type { Locale } from '@kesit/core/words';
import type { SourceFile } from '../adapters/source-file.ts';
import type { Compute, ComputePool, Failure } from '../workers/compute-client.ts';
import {
  AS_GUESSED,
  correctedDraft,
  type Draft,
  firstDraft,
  namesOfFiles,
  type Reading,
  rereadDraft,
  rolesOf,
} from './draft.ts';
import type { FilePlaces } from './file-places.ts';
import type { Given } from './mapping-choice.ts';
import { TIME_ZONE } from './settings.ts';

/** What the study does about it. */
export interface DraftingEvents {
  opened(): void;
  failed(failure: Failure, files: readonly string[]): void;
}

/** Looks at files and takes corrections, each of which can be undone. Answers to questions nobody has any more are dropped. */
export class Drafting {
  /** Names of files that are being looked at for the first time. */
  opening = $state.raw<readonly string[] | null>(null);
  draft = $state.raw<Draft | null>(null);
  readonly roles: readonly (Role | null)[] = $derived(this.draft === null ? [] : rolesOf(this.draft));

  readonly #pool: ComputePool;
  readonly #places: FilePlaces;
  readonly #events: DraftingEvents;
  #thread: Compute | null = null;
  #run = 0;
  #earlier = $state.raw<readonly Draft[]>([]);

  constructor(pool: ComputePool, places: FilePlaces, events: DraftingEvents) {
    this.#pool = pool;
    this.#places = places;
    this.#events = events;
  }

  get canUndo(): boolean {
    return this.#earlier.length > 0;
  }

  async open(files: readonly SourceFile[]): Promise<void> {
    const run = this.#begin(files.map(({ name }) => name));
    await this.#look(run, files, null);
  }

  async openSample(language: Locale, name: string): Promise<void> {
    const run = this.#begin([name]);
    const sample = await this.#ready().ask('makeSample', language, name);
    if (run !== this.#run) return;
    if (sample.ok) await this.#look(run, [sample.value.file], sample.value.currency);
    else this.#fail(sample.error, [name]);
  }

  /** Back to a draft that has been here before, with nothing to undo. */
  restore(draft: Draft | null): void {
    this.#run++;
    this.draft = draft;
    this.#earlier = [];
  }

  /** What a person says a column is. It shows at once; what it means for the whole follows. */
  async chooseRole(column: number, role: Role | null): Promise<void> {
    const before = this.draft;
    if (before === null) return;
    const draft = correctedDraft(before, column, role);
    this.#earlier = [...this.#earlier, before];
    this.draft = draft;
    const inspection = await this.#inspect(draft.files, draft, draft.given);
    if (inspection !== null) this.draft = { ...draft, inspection };
  }

  /** What a person says a row is; the columns are then guessed anew. */
  async chooseShape(shape: Shape): Promise<void> {
    await this.#reread((draft) => ({ shape, sheet: draft.sheet }));
  }

  async chooseSheet(sheet: string | null): Promise<void> {
    await this.#reread(() => ({ shape: null, sheet }));
  }

  undo(): void {
    this.#run++;
    this.draft = this.#earlier.at(-1) ?? this.draft;
    this.#earlier = this.#earlier.slice(0, -1);
  }

  /** Gives up looking at files that are not shown yet. */
  stopOpening(): void {
    if (this.opening === null) return;
    this.#run++;
    this.opening = null;
    this.#drop();
  }

  /** Hands the thread over to whoever analyzes the draft; the next question finds a fresh one. */
  handOver(): Compute {
    const thread = this.#ready();
    this.#thread = null;
    this.#run++;
    return thread;
  }

  #begin(names: readonly string[]): number {
    this.stopOpening();
    this.opening = names;
    return ++this.#run;
  }

  async #look(run: number, files: readonly SourceFile[], currency: string | null): Promise<void> {
    const found = await this.#ready().ask('inspect', files, {
      ...AS_GUESSED,
      given: {},
      timeZone: TIME_ZONE,
    });
    if (run !== this.#run) return;
    this.opening = null;
    if (!found.ok) {
      this.#fail(
        found.error,
        files.map(({ name }) => name),
      );
      return;
    }
    this.draft = firstDraft(files, found.value, currency);
    this.#earlier = [];
    this.#events.opened();
  }

  async #reread(readingOf: (draft: Draft) => Reading): Promise<void> {
    const before = this.draft;
    if (before === null) return;
    const reading = readingOf(before);
    const inspection = await this.#inspect(before.files, reading, {});
    if (inspection === null) return;
    this.#earlier = [...this.#earlier, before];
    this.draft = rereadDraft(before, inspection, reading);
  }

  /** `null` where the answer is out of date, or a failure that has been told. */
  async #inspect(
    files: readonly SourceFile[],
    { shape, sheet }: Reading,
    given: Given,
  ): Promise<Inspection | null> {
    const run = ++this.#run;
    const request = { shape, sheet, given, timeZone: TIME_ZONE };
    const found = await this.#ready().ask('inspect', this.#places.now(files), request);
    if (run !== this.#run) return null;
    if (found.ok) return found.value;
    this.#fail(found.error, namesOfFiles({ files }));
    return null;
  }

  #fail(failure: Failure, files: readonly string[]): void {
    this.opening = null;
    if (failure.kind === 'crashed') this.#drop();
    this.#events.failed(failure, files);
  }

  #ready(): Compute {
    this.#thread ??= this.#pool.take();
    return this.#thread;
  }

  #drop(): void {
    this.#thread?.stop();
    this.#thread = null;
  }
}
