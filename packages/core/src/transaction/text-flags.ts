import { type Dictionary, textOf } from '../table/index.ts';

/** One yes or no per distinct text of a dictionary, decided once per text however many rows have it. */
export interface TextFlags {
  /** The flags, with room for so many texts; new ones are 0. */
  readonly withRoom: (size: number) => Uint8Array;
  known: number;
}

export function createTextFlags(withRoom: TextFlags['withRoom'] = growingFlags()): TextFlags {
  return { withRoom, known: 0 };
}

function growingFlags(): TextFlags['withRoom'] {
  let flags = new Uint8Array(256);
  return (size) => {
    if (size > flags.length) {
      const more = new Uint8Array(size * 2);
      more.set(flags);
      flags = more;
    }
    return flags;
  };
}

/** A question about a text, and first a cheap look at its bytes that rules most texts out without decoding them. */
export interface TextTest {
  readonly maybe: (bytes: Uint8Array, start: number, end: number) => boolean;
  readonly is: (text: string) => boolean;
}

/** Flags up to date with the dictionary; each text is asked about once. */
export function updateFlags(state: TextFlags, dictionary: Dictionary, { maybe, is }: TextTest): Uint8Array {
  const flags = state.withRoom(dictionary.size);
  const { bytes, offsets } = dictionary;
  for (let code = state.known; code < dictionary.size; code++) {
    if (maybe(bytes, offsets[code], offsets[code + 1])) flags[code] = is(textOf(dictionary, code)) ? 1 : 0;
  }
  state.known = dictionary.size;
  return flags;
}
