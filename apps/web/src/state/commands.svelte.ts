import type { Locale } from '@kesit/core/words';
import { untrack } from 'svelte';
import { keepPreference, readPreference } from '../adapters/preferences.ts';
import type { Shortcut } from './shortcut.ts';

/** In the order they are shown. */
export const COMMAND_GROUPS = ['go', 'segments', 'customers', 'change', 'take', 'page'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** Something a person can have done by name or by keys. */
export interface Command {
  readonly id: string;
  readonly group: CommandGroup;
  readonly title: string;
  /** Where the title is in another language than the page. */
  readonly language?: Locale;
  /** Other words it is found by. */
  readonly also?: string;
  /** Beside the title: `1,500 customers`. */
  readonly detail?: string;
  readonly shortcut?: Shortcut;
  /** What is chosen now. */
  readonly chosen?: boolean;
  readonly run: () => void;
}

/** What can be done right now. The shell offers what holds everywhere, a page offers its own while it stands there. */
export class Commands {
  #sources = $state.raw<readonly (() => readonly Command[])[]>([]);
  readonly all: readonly Command[] = $derived(this.#sources.flatMap((source) => source()));

  /** Keys without Control or Command; who dictates or has tremor may not want them. */
  singleKeys = $state(readPreference('single-keys') !== 'off');

  /** Takes a source of commands, which may read state; gives back how to take it away: `$effect(() => commands.offer(…))`. */
  offer(source: () => readonly Command[]): () => void {
    untrack(() => {
      this.#sources = [...this.#sources, source];
    });
    return () => {
      this.#sources = this.#sources.filter((other) => other !== source);
    };
  }

  allowSingleKeys(on: boolean): void {
    this.singleKeys = on;
    keepPreference('single-keys', on ? null : 'off');
  }
}
