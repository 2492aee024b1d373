import { download } from '../adapters/download.ts';
import type { Outcome } from '../workers/compute-client.ts';
import type { WrittenFile } from '../workers/take-questions.ts';
import type { Study } from './study.svelte.ts';

/** A file on its way out of the page. */
export interface Taken {
  readonly name: string;
  /** `null` for what has no rows. */
  readonly rows: number | null;
}

/** Below this nobody needs to be told. */
const SLOW_MS = 500;
const ASK_EVERY_MS = 150;

/** Writes files one at a time and hands them to the browser; says how far it is, and stops when told to. */
export class Taking {
  /** The file that is being written. */
  writing = $state.raw<string | null>(null);
  /** It takes long enough to show how far it is, 0-1. */
  share = $state<number | null>(null);
  readonly #study: Study;
  readonly #told: (taken: Taken) => void;

  constructor(study: Study, told: (taken: Taken) => void) {
    this.#study = study;
    this.#told = told;
  }

  /** A file the worker writes. */
  async take(name: string, write: () => Promise<Outcome<WrittenFile | Blob> | null> | null): Promise<void> {
    if (this.writing !== null) return;
    this.writing = name;
    const stopWatching = this.#watch();
    const outcome = await write();
    stopWatching();
    this.#end();
    if (outcome === null) return;
    if (!outcome.ok) {
      if (outcome.error.kind !== 'stopped') this.#study.trouble = { failure: outcome.error, files: [name] };
    } else if (outcome.value instanceof Blob) this.#hand(outcome.value, { name, rows: null });
    else if (outcome.value !== null) this.#hand(outcome.value.file, { name, rows: outcome.value.rows });
  }

  /** A file the page makes itself. */
  async make(name: string, file: () => Promise<Blob>): Promise<void> {
    if (this.writing !== null) return;
    this.writing = name;
    try {
      this.#hand(await file(), { name, rows: null });
    } finally {
      this.#end();
    }
  }

  cancel(): void {
    void this.#study.ask('stopWriting');
  }

  #end(): void {
    this.writing = null;
    this.share = null;
  }

  #hand(file: Blob, taken: Taken): void {
    download(file, taken.name);
    this.#told(taken);
  }

  #watch(): () => void {
    const startedMs = performance.now();
    const timer = setInterval(async () => {
      if (performance.now() - startedMs < SLOW_MS) return;
      const share = await this.#study.ask('writtenShare');
      if (this.writing !== null && share?.ok) this.share = share.value;
    }, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }
}
