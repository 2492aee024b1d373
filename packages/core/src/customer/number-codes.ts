import { type Dictionary, textOf } from '../table/index.ts';
import { sortIds } from './sort-ids.ts';

/** Codes of a dictionary renumbered for a table: sorted by text, without the ones nobody uses. */
export interface NumberedTexts {
  readonly texts: readonly string[];
  /** Index into `texts` by code, -1 where left out. */
  readonly indexOf: Int32Array;
  /** Code by index. */
  readonly codes: Int32Array;
}

/** `wanted(code)` says whether a code belongs in the table. */
export function numberTexts(dictionary: Dictionary, wanted: (code: number) => boolean): NumberedTexts {
  const present: number[] = [];
  const unsorted: string[] = [];
  for (let code = 0; code < dictionary.size; code++) {
    if (!wanted(code)) continue;
    present.push(code);
    unsorted.push(textOf(dictionary, code));
  }
  const order = sortIds(unsorted);
  const indexOf = new Int32Array(dictionary.size).fill(-1);
  const codes = new Int32Array(present.length);
  order.forEach((at, index) => {
    codes[index] = present[at];
    indexOf[present[at]] = index;
  });
  return { texts: Array.from(order, (at) => unsorted[at]), indexOf, codes };
}
