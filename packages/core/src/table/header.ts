/** Rows looked at to find the header under the titles some exports begin with. */
const TITLE_ROWS = 20;

/**
 * Which of the first rows holds the column names, and whether any does: titles above it are narrower than the table; a row
 * of names has a text where the rows below it have numbers or dates.
 */
export function headerRecord(rows: readonly (readonly string[])[]): { headerAt: number; hasHeader: boolean } {
  const width = usedWidth(rows, commonWidth(rows));
  const found = rows
    .slice(0, TITLE_ROWS)
    .findIndex((cells) => cells.length >= width && filled(cells) >= Math.min(2, width));
  const headerAt = Math.max(found, 0);
  const first = rows[headerAt];
  const below = rows.slice(headerAt + 1, headerAt + 101);
  const valueCells = first.filter(looksLikeValue).length;
  if (valueCells === 0) return { headerAt, hasHeader: true };
  const named = first.some(
    (cell, column) =>
      cell !== '' && !looksLikeValue(cell) && mostly(below, (cells) => looksLikeValue(cells[column] ?? '')),
  );
  return { headerAt, hasHeader: named };
}

/** Names trimmed, blank ones called `column N`, repeated ones numbered ` (2)`, ` (3)`. */
export function uniqueNames(cells: readonly string[]): string[] {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return cells.map((cell, index) => {
    const base = cell.trim() === '' ? `column ${index + 1}` : cell.trim();
    let name = base;
    for (let n = next.get(base) ?? 2; taken.has(name); n++) {
      name = `${base} (${n})`;
      next.set(base, n + 1);
    }
    taken.add(name);
    return name;
  });
}

function commonWidth(rows: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>();
  for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1);
  let [width, times] = [1, 0];
  for (const [candidate, count] of widths) {
    if (count > times || (count === times && candidate > width)) [width, times] = [candidate, count];
  }
  return width;
}

/** The width without columns at the end that nobody fills: some exports end every row but the header with a delimiter. */
function usedWidth(rows: readonly (readonly string[])[], width: number): number {
  const usual = rows.filter(({ length }) => length === width);
  let used = width;
  while (used > 1 && usual.every((cells) => cells[used - 1] === '')) used--;
  return used;
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell !== '').length;
}

function mostly(rows: readonly (readonly string[])[], test: (cells: readonly string[]) => boolean): boolean {
  return rows.length > 0 && rows.filter(test).length > rows.length / 2;
}

/** Begins like a number or a date: a digit, perhaps after a sign, a currency mark or an opening bracket. */
function looksLikeValue(cell: string): boolean {
  return /^[-+(£$€₺]?\s?\d[\d\s.,:/'’-]*(?:[eE][-+]?\d+|[TZ%)].*|[-\s].*)?$/u.test(cell);
}
