import { type CustomerColumn, FEATURES, isFeature } from '@kesit/core/selection';

/** Widths of the columns that are always there. */
export const LEADING = { select: '2.25rem', id: '11rem' } as const;

/** As CSS; money has room for its bar. */
export function columnWidth(column: CustomerColumn, isPhone: boolean): string {
  if (isPhone) return isFeature(column) ? '8rem' : '9.5rem';
  if (column === 'segment') return 'minmax(12.5rem, 1fr)';
  if (!isFeature(column)) return 'minmax(9.5rem, 1fr)';
  const { unit } = FEATURES[column];
  if (unit === 'money') return 'minmax(10.5rem, 1fr)';
  return unit === 'score' ? 'minmax(4rem, 1fr)' : 'minmax(7.5rem, 1fr)';
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
