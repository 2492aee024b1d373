const WIDE =
  /\p{Extended_Pictographic}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the colour marks of `paint.ts`.
const MARKS = /\u001b\[[0-9;]*m/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters in a cell would move the cursor.
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g;

const USUAL = 80;
const NARROWEST = 40;
const WIDEST = 120;

/** Columns to write in: those of the terminal, up to what reads well; 80 where there is none or it does not know. */
export function terminalWidth({ columns = 0 }: { readonly columns?: number }): number {
  return columns === 0 ? USUAL : Math.min(WIDEST, Math.max(NARROWEST, columns));
}

/** Columns a text takes on a terminal; colour marks take none. */
export function textWidth(text: string): number {
  const bare = text.replace(MARKS, '');
  if (/^[\x20-\x7e]*$/.test(bare)) return bare.length;
  let width = 0;
  for (const { segment } of graphemes(bare)) width += WIDE.test(segment) ? 2 : 1;
  return width;
}

/** The text, cut to `width` columns with an ellipsis where it is longer. For texts without colour marks. */
export function cutText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let cut = '';
  let used = 1;
  for (const { segment } of graphemes(text)) {
    used += textWidth(segment);
    if (used > width) break;
    cut += segment;
  }
  return `${cut}…`;
}

/** A cell of somebody's file, made safe to print: no control characters, no line ends. */
export function printable(text: string): string {
  return text.replace(CONTROL, ' ');
}

/** A text as lines of at most `width` columns, broken at blanks. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && textWidth(line) + 1 + textWidth(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(line);
  return lines;
}

let segmenter: Intl.Segmenter | null = null;

/** What a reader sees as one character. Made on first use: it is needed only for texts beyond ASCII. */
function graphemes(text: string): Iterable<{ segment: string }> {
  segmenter ??= new Intl.Segmenter();
  return segmenter.segment(text);
}
