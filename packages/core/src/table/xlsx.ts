import type { ByteSource, Inflate } from '../port/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import { NUMBER } from './cell.ts';
import { MAX_COLUMNS } from './csv.ts';
import { createDictionary } from './dictionary.ts';
import type { ExpansionLimits } from './expansion.ts';
import { EPOCH_SERIAL, EPOCH_SERIAL_1904 } from './serial-date.ts';
import type { Table, TableFormat } from './table.ts';
import { readSheet } from './xlsx-read.ts';
import type { CellContext } from './xlsx-row-cells.ts';
import { type SheetLayout, sampleSheet } from './xlsx-sample.ts';
import { readSharedStrings } from './xlsx-strings.ts';
import { readStyleKinds } from './xlsx-styles.ts';
import { readWorkbook, readXmlPart, type Sheet, type Workbook } from './xlsx-workbook.ts';
import { openZip, type ZipArchive } from './zip.ts';

export interface XlsxOptions {
  /** One sheet by name, hidden or not; every visible sheet with a table when left out. */
  readonly sheet?: string;
  readonly limits: ExpansionLimits;
}

/**
 * Opens an Excel workbook (.xlsx, .xlsm; ECMA-376 transitional or strict): one table per sheet that has a header and rows.
 * Nothing but the distinct texts and one batch of rows is held in memory. Errors: the `workbook-…` problems,
 * `sheet-not-found`, `expands-too-far`, `too-many-columns`, `file-not-a-table`, `file-packed`, `file-without-rows`, `file-unreadable`.
 */
export async function openXlsx(
  source: ByteSource,
  inflate: Inflate,
  options: XlsxOptions,
): Promise<Result<Table[], Problem>> {
  const archive = await openZip(source, inflate, options.limits);
  if (!archive.ok) return archive;
  const workbook = await readWorkbook(archive.value);
  if (!workbook.ok) return workbook;
  const sheets = chosenSheets(workbook.value, options.sheet);
  if (sheets.length === 0) {
    const names = workbook.value.sheets.map(({ name }) => name).join(', ');
    return err(
      options.sheet === undefined
        ? { code: 'file-without-rows', facts: { file: source.name } }
        : { code: 'sheet-not-found', facts: { file: source.name, sheet: options.sheet, sheets: names } },
    );
  }
  const context = await readContext(archive.value, workbook.value);
  if (!context.ok) return context;
  const tables: Table[] = [];
  for (const sheet of sheets) {
    const layout = await sampleSheet(archive.value, sheet, context.value);
    if (!layout.ok) return layout;
    if (layout.value === null) continue;
    const columns = layout.value.header.length;
    if (columns > MAX_COLUMNS) {
      return err({ code: 'too-many-columns', facts: { file: source.name, columns, limit: MAX_COLUMNS } });
    }
    tables.push(sheetTable(archive.value, sheet, context.value, layout.value));
  }
  return tables.length > 0 ? ok(tables) : err({ code: 'file-without-rows', facts: { file: source.name } });
}

function chosenSheets({ sheets }: Workbook, name: string | undefined): readonly Sheet[] {
  if (name === undefined) return sheets.filter(({ visible }) => visible);
  const exact = sheets.filter((sheet) => sheet.name === name);
  if (exact.length > 0) return exact;
  return sheets.filter((sheet) => sheet.name.trim().toLowerCase() === name.trim().toLowerCase()).slice(0, 1);
}

async function readContext(archive: ZipArchive, workbook: Workbook): Promise<Result<CellContext, Problem>> {
  const texts = createDictionary();
  const strings = workbook.sharedStrings;
  const shared = strings === null ? ok(new Int32Array(0)) : await readSharedStrings(archive, strings, texts);
  if (!shared.ok) return shared;
  const styles = workbook.styles === null ? null : await readXmlPart(archive, workbook.styles);
  if (styles !== null && !styles.ok) return styles;
  return ok({
    texts,
    shared: shared.value,
    styleKinds: styles === null ? Uint8Array.of(NUMBER) : readStyleKinds(styles.value),
    epochSerial: workbook.date1904 ? EPOCH_SERIAL_1904 : EPOCH_SERIAL,
  });
}

function sheetTable(archive: ZipArchive, sheet: Sheet, context: CellContext, layout: SheetLayout): Table {
  const format: TableFormat = {
    container: 'xlsx',
    compressed: false,
    encoding: null,
    delimiter: null,
    hasHeader: layout.hasHeader,
    sheet: sheet.name,
  };
  return {
    file: archive.source.name,
    format,
    header: layout.header,
    sample: layout.sample,
    dateColumns: layout.dateColumns,
    byteSize: sheet.entry.storedSize,
    layout: null,
    read: (options) => readSheet(archive, sheet, context, layout, options),
  };
}
