/**
 * Browsers end an element's height somewhere (Chromium near 33.5 million pixels, Firefox near 17.9, both less when the page is
 * enlarged). Above this the way of the scrollbar is shorter than the rows are.
 */
export const LONGEST_PX = 8_000_000;

/** Rows of one height in a window. */
export interface RowRange {
  /** Height of all rows. */
  readonly rows: number;
  /** Height of the element that scrolls. */
  readonly scrolled: number;
  /** Height of the window. */
  readonly view: number;
}

/** Where rows and scrollbar stand. They agree but while somebody scrolls by hand. */
export interface RowScroll {
  /** Pixels of rows above the window. */
  readonly top: number;
  /** Of the element. */
  readonly scrollTop: number;
}

export function rowRange(count: number, rowHeight: number, view: number): RowRange {
  const rows = count * rowHeight;
  return { rows, scrolled: Math.min(rows, LONGEST_PX), view };
}

/** The rows above the window when nobody has come any farther. */
export function lastTop({ rows, view }: RowRange): number {
  return Math.max(0, rows - view);
}

function lastScrollTop({ scrolled, view }: RowRange): number {
  return Math.max(0, scrolled - view);
}

/**
 * The element was scrolled. A small step moves the rows as far as the hand moved; a long one is a pull at the scrollbar and
 * goes to its share of the rows.
 */
export function scrolledTo(scroll: RowScroll, scrollTop: number, range: RowRange): RowScroll {
  const step = scrollTop - scroll.scrollTop;
  const last = lastTop(range);
  if (range.scrolled === range.rows) return { top: Math.min(scrollTop, last), scrollTop };
  if (scrollTop <= 0) return { top: 0, scrollTop };
  // Half a pixel of rounding.
  if (scrollTop >= lastScrollTop(range) - 0.5) return { top: last, scrollTop };
  const top =
    Math.abs(step) <= 2 * range.view ? scroll.top + step : (scrollTop / lastScrollTop(range)) * last;
  return { top: Math.max(0, Math.min(top, last)), scrollTop };
}

/** The scrollbar put where the rows are. */
export function anchored(top: number, range: RowRange): RowScroll {
  const last = lastTop(range);
  const kept = Math.max(0, Math.min(top, last));
  return { top: kept, scrollTop: last === 0 ? 0 : (kept / last) * lastScrollTop(range) };
}

/** The least that has to be scrolled for a row to be seen whole. */
export function topToShow(position: number, rowHeight: number, top: number, { view }: RowRange): number {
  const begin = position * rowHeight;
  return Math.max(begin + rowHeight - view, Math.min(begin, top));
}
