import { CLOCK, MOMENT, NUMBER } from './cell.ts';
import { xmlTags } from './xlsx-tags.ts';

/** What a number format makes of a number: a date, a time of day, or a number after all. */
export type StyleKind = typeof NUMBER | typeof MOMENT | typeof CLOCK;

/** By cell style (`s` of a cell), the kind of its number format, from `styles.xml` (ECMA-376 part 1, 18.8). */
export function readStyleKinds(part: Uint8Array): Uint8Array {
  const formats = new Map<number, StyleKind>();
  const kinds: number[] = [];
  let section = '';
  for (const { kind, name, attributes } of xmlTags(part)) {
    if (name === 'numFmts' || name === 'cellXfs') section = kind === 'start' ? name : '';
    else if (kind === 'end') continue;
    else if (section === 'numFmts' && name === 'numFmt') {
      formats.set(Number(attributes.get('numFmtId')), formatKind(attributes.get('formatCode') ?? ''));
    } else if (section === 'cellXfs' && name === 'xf') {
      const id = Number(attributes.get('numFmtId') ?? 0);
      kinds.push(formats.get(id) ?? builtInKind(id));
    }
  }
  return Uint8Array.from(kinds);
}

/** Ranges of built-in format ids, East Asian ones included (ECMA-376 part 1, 18.8.30). */
const DATE_IDS: readonly (readonly [number, number])[] = [
  [14, 17],
  [22, 22],
  [27, 31],
  [36, 36],
  [50, 54],
  [57, 58],
  [71, 74],
  [76, 76],
  [81, 81],
];
const CLOCK_IDS: readonly (readonly [number, number])[] = [
  [18, 21],
  [32, 35],
  [45, 47],
  [55, 56],
  [75, 75],
  [77, 80],
];

function builtInKind(id: number): StyleKind {
  const within = ([first, last]: readonly [number, number]): boolean => id >= first && id <= last;
  return DATE_IDS.some(within) ? MOMENT : CLOCK_IDS.some(within) ? CLOCK : NUMBER;
}

/** The kind of a format code such as `dd/mm/yyyy hh:mm`, judged by its first section. */
export function formatKind(code: string): StyleKind {
  const letters = bareFormat(code);
  if (/general|[0#?]/.test(letters) && !/[ydhs]/.test(letters)) return NUMBER;
  if (/[yd]/.test(letters)) return MOMENT;
  if (/[hs]/.test(letters)) return CLOCK;
  return /m/.test(letters) ? MOMENT : NUMBER;
}

/** The first section in small letters, without literal text, colours, conditions and padding; `[h]` is an `h`. */
function bareFormat(code: string): string {
  let bare = '';
  for (let i = 0; i < code.length; i++) {
    const character = code[i];
    if (character === ';') break;
    if (character === '\\' || character === '_' || character === '*') i++;
    else if (character === '"' || character === '[') {
      const close = code.indexOf(character === '"' ? '"' : ']', i + 1);
      const inside = close < 0 ? '' : code.slice(i + 1, close);
      if (character === '[' && /^(h+|m+|s+)$/i.test(inside)) bare += 'h';
      i = close < 0 ? code.length : close;
    } else bare += character;
  }
  return bare.toLowerCase().replace('am/pm', 'h').replace('a/p', 'h');
}
