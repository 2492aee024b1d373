import { type Dictionary, textOf } from '../table/index.ts';

/** One yes or no per distinct text of a dictionary, decided once per text however many rows have it. */
export interface TextFlags {
  flags: Uint8Array;
  known: number;
}

export function createTextFlags(): TextFlags {
  return { flags: new Uint8Array(256), known: 0 };
}

/** A question about a text, and first a cheap look at its bytes that rules most texts out without decoding them. */
export interface TextTest {
  readonly maybe: (bytes: Uint8Array, start: number, end: number) => boolean;
  readonly is: (text: string) => boolean;
}

/** Flags up to date with the dictionary; each text is asked about once. */
export function updateFlags(state: TextFlags, dictionary: Dictionary, { maybe, is }: TextTest): Uint8Array {
  if (state.known < dictionary.size) {
    if (dictionary.size > state.flags.length) {
      const flags = new Uint8Array(dictionary.size * 2);
      flags.set(state.flags);
      state.flags = flags;
    }
    const { bytes, offsets } = dictionary;
    for (let code = state.known; code < dictionary.size; code++) {
      if (maybe(bytes, offsets[code], offsets[code + 1]))
        state.flags[code] = is(textOf(dictionary, code)) ? 1 : 0;
    }
    state.known = dictionary.size;
  }
  return state.flags;
}
