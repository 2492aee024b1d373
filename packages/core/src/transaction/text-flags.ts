import type { Dictionary } from '../table/index.ts';
import { textOf } from '../table/index.ts';

/** One yes or no per distinct text of a dictionary, decided once per text however many rows have it. */
export interface TextFlags {
  flags: Uint8Array;
  known: number;
}

export function createTextFlags(): TextFlags {
  return { flags: new Uint8Array(256), known: 0 };
}

/** Flags up to date with the dictionary; `test` sees each text once. */
export function updateFlags(
  state: TextFlags,
  dictionary: Dictionary,
  test: (text: string) => boolean,
): Uint8Array {
  if (state.known < dictionary.size) {
    if (dictionary.size > state.flags.length) {
      const flags = new Uint8Array(dictionary.size * 2);
      flags.set(state.flags);
      state.flags = flags;
    }
    for (let code = state.known; code < dictionary.size; code++) {
      state.flags[code] = test(textOf(dictionary, code)) ? 1 : 0;
    }
    state.known = dictionary.size;
  }
  return state.flags;
}
