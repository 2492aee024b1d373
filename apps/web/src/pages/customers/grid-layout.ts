import { type CustomerColumn, FEATURES, isFeature } from '@kesit/core/selection';

/** In pixels, of the columns that are always there. */
const SELECT_PX = 36;
const ID_PX = 136;

/** The columns of the grid as CSS, which share what room is left, and the least that they need. */
export interface Track {
  readonly columns: string;
  readonly leastPx: number;
}

export function trackOf(columns: readonly CustomerColumn[], isPhone: boolean): Track {
  if (isPhone) return { columns: `minmax(0, 1fr) ${'9rem '.repeat(columns.length)}`, leastPx: 0 };
  const widths = columns.map(leastWidth);
  return {
    columns: [`${SELECT_PX}px`, ...[ID_PX, ...widths].map((px) => `minmax(${px}px, ${px}fr)`)].join(' '),
    leastPx: [SELECT_PX, ID_PX, ...widths].reduce((total, px) => total + px),
  };
}

/** Money has room for its bar. */
function leastWidth(column: CustomerColumn): number {
  if (column === 'segment') return 208;
  if (!isFeature(column)) return 136;
  const { unit } = FEATURES[column];
  if (unit === 'money') return 144;
  return unit === 'score' ? 56 : 100;
}

/** A cell; position -1 is the head. */
export interface Cell {
  readonly position: number;
  readonly column: number;
}

interface Extent {
  /** Rows that a page has. */
  readonly page: number;
  readonly rows: number;
  readonly columns: number;
}

/** Where a key leads, as in every grid; `null` for keys that lead nowhere. */
export function moveOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  { position, column }: Cell,
  { page, rows, columns }: Extent,
): Cell | null {
  const far = event.ctrlKey || event.metaKey;
  if (event.altKey) return null;
  switch (event.key) {
    case 'ArrowDown':
      return { position: far ? rows - 1 : position + 1, column };
    case 'ArrowUp':
      return { position: far ? 0 : position - 1, column };
    case 'ArrowRight':
      return { position, column: far ? columns - 1 : column + 1 };
    case 'ArrowLeft':
      return { position, column: far ? 0 : column - 1 };
    case 'PageDown':
      return { position: position + page, column };
    case 'PageUp':
      return { position: Math.max(0, position - page), column };
    case 'Home':
      return far ? { position: 0, column: 0 } : { position, column: 0 };
    case 'End':
      return far ? { position: rows - 1, column: columns - 1 } : { position, column: columns - 1 };
    default:
      return null;
  }
}
