import { foldLetters } from './letter-fold.ts';

const MISSING: ReadonlySet<string> = new Set([
  ...['', '-', '--', '—', '–', '.', '?', '\\n', 'n/a', '#n/a', '#na', 'na', 'n.a.', 'nan', 'null', '(null)'],
  ...[
    'nil',
    'none',
    'undefined',
    'nat',
    '<na>',
    'missing',
    'empty',
    'yok',
    '#yok',
    'bos',
    '(bos)',
    '(blank)',
  ],
]);
const LONGEST_MISSING = 9;

/** Is this trimmed text one of the ways to write "nothing here", in English or Turkish? */
export function isMissingText(text: string): boolean {
  return text.length <= LONGEST_MISSING && (text.length === 0 || MISSING.has(foldLetters(text)));
}

/** The text of a cell without the blanks around it and without a spreadsheet's wrapping of text (`="00012"`). */
export function bareText(text: string): string {
  const trimmed = text.trim();
  const wrapped = trimmed.length >= 3 && trimmed.startsWith('="') && trimmed.endsWith('"');
  return wrapped ? trimmed.slice(2, -1).trim() : trimmed;
}
