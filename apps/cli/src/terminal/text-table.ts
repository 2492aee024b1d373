import { cutText, textWidth, wrapText } from './text-width.ts';

export interface TextColumn {
  readonly title: string;
  readonly align: 'left' | 'right';
  /** Texts that do not fit go on in the next line instead of being cut. */
  readonly wraps?: true;
}

/**
 * Rows as aligned lines, two blanks between columns; titles align with their column. Where it would be wider than
 * `width`, the widest of the columns that wrap give way, or of all left-aligned ones where none wraps.
 */
export function textTable(
  columns: readonly TextColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const widths = columns.map((column, i) =>
    Math.max(textWidth(column.title), ...rows.map((row) => textWidth(row[i] ?? ''))),
  );
  shrink(widths, columns, width);
  const titles = columns.map((column) => column.title);
  return [titles, ...rows].flatMap((cells) => rowLines(cells, columns, widths));
}

const NARROWEST = 6;

function shrink(widths: number[], columns: readonly TextColumn[], width: number): void {
  const wrapping = columns.some(({ wraps }) => wraps);
  const gives = ({ align, wraps }: TextColumn): boolean => (wrapping ? wraps === true : align === 'left');
  let over = widths.reduce((sum, one) => sum + one, 0) + 2 * (widths.length - 1) - width;
  while (over > 0) {
    let widest = -1;
    for (let i = 0; i < widths.length; i++) {
      if (!gives(columns[i]!) || widths[i]! <= NARROWEST) continue;
      if (widest < 0 || widths[i]! > widths[widest]!) widest = i;
    }
    if (widest < 0) return;
    widths[widest] = widths[widest]! - 1;
    over--;
  }
}

function rowLines(
  cells: readonly string[],
  columns: readonly TextColumn[],
  widths: readonly number[],
): string[] {
  const parts = columns.map(({ wraps }, i) =>
    wraps ? wrapText(cells[i] ?? '', widths[i]!) : [cells[i] ?? ''],
  );
  const height = Math.max(...parts.map((part) => part.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map(({ align }, i) => pad(parts[i]![line] ?? '', widths[i]!, align))
      .join('  ')
      .trimEnd(),
  );
}

function pad(text: string, width: number, align: TextColumn['align']): string {
  const cut = cutText(text, width);
  const blanks = ' '.repeat(Math.max(0, width - textWidth(cut)));
  return align === 'right' ? blanks + cut : cut + blanks;
}
