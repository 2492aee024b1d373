import { err, ok, type Problem, type Result } from '../result/index.ts';
import { cellText, DATED_TEXT, MOMENT } from './cell.ts';
import { headerRecord, uniqueNames } from './header.ts';
import type { CellContext, RowCells } from './xlsx-row-cells.ts';
import { visitRows } from './xlsx-sheet.ts';
import type { Sheet } from './xlsx-workbook.ts';
import type { ZipArchive } from './zip.ts';

/** What a sheet looks like, judged by its first rows. */
export interface SheetLayout {
  readonly header: readonly string[];
  readonly hasHeader: boolean;
  /** Filled rows above the first row of data. */
  readonly rowsAbove: number;
  readonly sample: readonly (readonly string[])[];
  readonly dateColumns: readonly number[];
}

const SAMPLE_ROWS = 200;
/** Titles above the table. */
const TITLE_ROWS = 20;

/** Looks at the beginning of a sheet; `null` when it holds no table with rows. */
export async function sampleSheet(
  archive: ZipArchive,
  sheet: Sheet,
  context: CellContext,
): Promise<Result<SheetLayout | null, Problem>> {
  const rows: SampleRow[] = [];
  const problem = await visitRows(archive, sheet, context, {
    row: (row) => rows.push(sampleRow(row, context)) < SAMPLE_ROWS + TITLE_ROWS,
    letGo: () => true,
    progress: () => undefined,
  });
  return problem === null ? ok(layoutOf(rows)) : err(problem);
}

/** A row as texts by column, without the empty ones at its end, and the columns of its dates. */
interface SampleRow {
  readonly cells: string[];
  readonly dates: readonly number[];
}

function sampleRow(row: RowCells, { texts }: CellContext): SampleRow {
  const cells: string[] = [];
  const dates: number[] = [];
  for (let i = 0; i < row.count; i++) {
    const column = row.columns[i];
    const kind = row.kinds[i];
    while (cells.length < column) cells.push('');
    cells[column] = cellText(kind, row.values[i], texts);
    if (kind === MOMENT || kind === DATED_TEXT) dates.push(column);
  }
  return { cells, dates };
}

function layoutOf(rows: readonly SampleRow[]): SheetLayout | null {
  const beginning = rows.slice(0, TITLE_ROWS + HEADER_ROWS).map(({ cells }) => cells);
  if (!beginning.slice(0, TITLE_ROWS).some((cells) => filledCells(cells) > 1)) return null;
  const { headerAt, hasHeader } = headerRecord(evenRows(beginning));
  const rowsAbove = hasHeader ? headerAt + 1 : headerAt;
  const body = rows.slice(rowsAbove);
  if (body.length === 0) return null;
  const width = tableWidth(rows[headerAt].cells.length, body);
  const columns = Array.from({ length: width }, (_, column) => column);
  return {
    header: uniqueNames(columns.map((column) => (hasHeader ? (rows[headerAt].cells[column] ?? '') : ''))),
    hasHeader,
    rowsAbove,
    sample: body.slice(0, SAMPLE_ROWS).map(({ cells }) => columns.map((column) => cells[column] ?? '')),
    dateColumns: columns.filter((column) => isDateColumn(body, column)),
  };
}

/**
 * Rows as a text file would have them: those of the table all of one length, titles above it shorter. A row belongs to the
 * table when it reaches over most of the usual length and fills half of it.
 */
function evenRows(rows: readonly (readonly string[])[]): (readonly string[])[] {
  const lengths = rows.map(({ length }) => length).sort((a, b) => a - b);
  const usual = lengths[lengths.length >> 1];
  return rows.map((cells) => {
    const belongs = cells.length >= usual * 0.75 && filledCells(cells) >= usual / 2;
    if (cells.length >= usual || !belongs) return cells;
    return [...cells, ...new Array<string>(usual - cells.length).fill('')];
  });
}

const HEADER_ROWS = 101;

function filledCells(cells: readonly string[]): number {
  return cells.filter((cell) => cell !== '').length;
}

/** The header's width, and unnamed columns beside it that most rows fill; a note beside the table is no column. */
function tableWidth(headerWidth: number, body: readonly SampleRow[]): number {
  let width = headerWidth;
  while (body.filter(({ cells }) => (cells[width] ?? '') !== '').length > body.length / 2) width++;
  return width;
}

/** Most filled cells of the column are dates by the workbook's own word. */
function isDateColumn(body: readonly SampleRow[], column: number): boolean {
  const filled = body.filter(({ cells }) => (cells[column] ?? '') !== '').length;
  const dates = body.filter((row) => row.dates.includes(column)).length;
  return dates > filled / 2;
}
