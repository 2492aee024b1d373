import type { Problem } from '../result/index.ts';
import { expandXml } from './xlsx-part.ts';
import { readRow } from './xlsx-row.ts';
import {
  type CellContext,
  createRowCells,
  createRowScanner,
  type RowCells,
  type RowScanner,
} from './xlsx-row-cells.ts';
import { appendBytes, createXmlWindow, forgetRead, roomIn } from './xlsx-window.ts';
import type { Sheet } from './xlsx-workbook.ts';
import { damagedPart, type Wish, type ZipArchive } from './zip.ts';

/** Who receives the filled rows of a sheet. */
export interface RowVisitor {
  /** A row, found in the window at or a little behind `start`; false when no more are wanted. */
  row(row: RowCells, start: number): boolean;
  /**
   * The window would like to let go of what has been read. A visitor that still needs it answers false; it must let go
   * when `must` is set.
   */
  letGo(scanner: RowScanner, must: boolean): boolean;
  /** Stored bytes gone through. */
  progress(bytesDone: number): void;
}

/** Bytes taken over at a time, whatever the size of the pieces a platform expands into. */
const SLICE_BYTES = 1024 * 1024;

/** Streams the rows of a sheet through a window. Errors: `workbook-damaged`, `expands-too-far`, `file-unreadable`. */
export async function visitRows(
  archive: ZipArchive,
  sheet: Sheet,
  context: CellContext,
  visitor: RowVisitor,
): Promise<Problem | null> {
  const window = createXmlWindow();
  const scanner = createRowScanner(window, context, createRowCells());
  const damaged = damagedPart(archive.source.name, sheet.entry.name);
  let ended = false;
  /** Unread bytes below which another look is not worth it: a very long row is not gone through for every piece. */
  let worthALook = 0;

  function visit(): Wish {
    for (;;) {
      const start = window.at;
      const step = readRow(scanner);
      if (step === 'damaged') return damaged;
      if (step === 'cut') {
        worthALook = 2 * (window.end - window.at);
        return 'more';
      }
      ended = step === 'end' || !visitor.row(scanner.row, start);
      if (ended) return step === 'end' ? 'more' : 'enough';
      if (visitor.letGo(scanner, false)) forgetRead(window);
    }
  }

  const problem = await expandXml(archive, sheet.entry, (piece, bytesDone): Wish => {
    for (let at = 0; at < piece.length && !ended; at += SLICE_BYTES) {
      const slice = piece.subarray(at, at + SLICE_BYTES);
      if (visitor.letGo(scanner, slice.length > roomIn(window))) forgetRead(window);
      if (slice.length > roomIn(window)) return damaged;
      appendBytes(window, slice);
      if (window.end - window.at < worthALook) continue;
      const wish = visit();
      if (wish !== 'more') return wish;
    }
    visitor.progress(bytesDone);
    return 'more';
  });
  if (problem !== null) return problem;
  if (!ended) visit();
  if (!ended) return damaged;
  visitor.letGo(scanner, true);
  return null;
}
