import { readCells } from './xlsx-cells.ts';
import { CUT, findRoot, isAside, isNamed, LT, SLASH, skipAside, skipTag } from './xlsx-markup.ts';
import { createRowScanner, NONSENSE, type RowCells, type RowScanner } from './xlsx-row-cells.ts';

/** Reads rows already gone through once more, into `row`: the first one at or behind a position of the window. */
export function rowReaderAt(first: RowScanner, row: RowCells): (start: number) => void {
  const window = { ...first.window };
  const scanner: RowScanner = {
    ...createRowScanner(window, first.context, row),
    prefix: first.prefix,
    place: 'rows',
  };
  return (start) => {
    window.at = start;
    readRow(scanner);
  };
}

/** What came of reading on: a row, the need for more bytes, the end of the rows, or nonsense. */
export type RowStep = 'row' | 'cut' | 'end' | 'damaged';

/**
 * Reads the next row of a worksheet (ECMA-376 part 1, 18.3.1.73) into `scanner.row`; rows without a filled cell are passed
 * over. After `row`, `window.at` stands behind it. A row that is not complete yet stays in the window.
 */
export function readRow(scanner: RowScanner): RowStep {
  if (scanner.place === 'before') {
    const step = findRows(scanner);
    if (step !== 'row') return step;
  }
  if (scanner.place === 'after') return 'end';
  const { window, prefix } = scanner;
  const { bytes, end } = window;
  let p = window.at;
  for (;;) {
    while (bytes[p] !== LT) p++;
    window.at = Math.min(p, end);
    if (p >= end) return 'cut';
    const tag = p;
    p = isAside(bytes, tag) ? skipAside(window, tag) : skipTag(window, tag);
    if (p === CUT) return 'cut';
    if (bytes[tag + 1] === SLASH) {
      if (!isNamed(bytes, tag + 2, prefix, 'sheetData')) continue;
      scanner.place = 'after';
      window.at = p;
      return 'end';
    }
    if (bytes[p - 2] === SLASH || !isNamed(bytes, tag + 1, prefix, 'row')) continue;
    p = readCells(scanner, p);
    if (p === CUT) return 'cut';
    if (p === NONSENSE) return 'damaged';
    window.at = p;
    if (scanner.row.count > 0) return 'row';
  }
}

/** Looks for the rows; `row` when there they are. */
function findRows(scanner: RowScanner): RowStep {
  const { window } = scanner;
  const root = findRoot(window);
  if (root === null) return 'cut';
  scanner.prefix = root.prefix;
  const { bytes, end } = window;
  let p = root.at;
  for (;;) {
    while (bytes[p] !== LT) p++;
    if (p >= end) return 'cut';
    const tag = p;
    p = isAside(bytes, tag) ? skipAside(window, tag) : skipTag(window, tag);
    if (p === CUT) return 'cut';
    const isEmpty = bytes[p - 2] === SLASH;
    if (isNamed(bytes, tag + 1, root.prefix, 'sheetData')) {
      scanner.place = isEmpty ? 'after' : 'rows';
      window.at = p;
      return 'row';
    }
    if (bytes[tag + 1] === SLASH && isNamed(bytes, tag + 2, root.prefix, 'worksheet')) {
      scanner.place = 'after';
      return 'end';
    }
  }
}
