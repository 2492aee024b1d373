import type { Deflate } from '../port/index.ts';
import { encodeUtf8 } from '../text/index.ts';
import { sheetNames } from './sheet-name.ts';
import { type RowCounter, rowsWritten, type TableData } from './table-data.ts';
import { MOST_SHEET_ROWS, type SheetPart, sheetXml } from './xlsx-sheet.ts';
import { xlsxStyles } from './xlsx-styles.ts';
import { xlsxText } from './xlsx-text.ts';
import { type ArchivedFile, zipArchive } from './zip-archive.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * Tables for people as a workbook (ECMA-376, transitional): one sheet each, its columns' titles as head, real numbers, days,
 * percent and money. A table of more rows than a sheet takes goes on in further sheets of its name; see `sheetsOf`.
 */
export function tablesXlsx(
  tables: readonly TableData[],
  deflate: Deflate,
  counter: RowCounter = { rows: 0 },
): AsyncIterable<Uint8Array> {
  return zipArchive(partsOf(tables, counter), deflate);
}

/** Sheets a table takes. */
export function sheetsOf(table: TableData): number {
  return Math.max(1, Math.ceil(rowsWritten(table) / ROWS_BELOW_HEAD));
}

const ROWS_BELOW_HEAD = MOST_SHEET_ROWS - 1;

function partsOf(tables: readonly TableData[], counter: RowCounter): ArchivedFile[] {
  const sheets = tables.flatMap(sheetParts);
  const names = sheetNames(sheets.map(({ table }) => table.title));
  const styles = xlsxStyles();
  // A style is known once it was asked for, and the styles stand in front of the sheets that need them.
  for (const { table } of sheets) for (const column of table.columns) styles.styleOf(column, table);
  return [
    part('[Content_Types].xml', contentTypesXml(sheets.length)),
    part('_rels/.rels', linksXml([['officeDocument', 'xl/workbook.xml']])),
    part('xl/workbook.xml', workbookXml(names)),
    part(
      'xl/_rels/workbook.xml.rels',
      linksXml([
        ...names.map((_, i): [string, string] => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
        ['styles', 'styles.xml'],
      ]),
    ),
    part('xl/styles.xml', styles.xml()),
    ...sheets.map((sheet, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      pieces: sheetXml(sheet, styles, counter),
    })),
  ];
}

function sheetParts(table: TableData): SheetPart[] {
  return Array.from({ length: sheetsOf(table) }, (_, i) => ({
    table,
    start: i * ROWS_BELOW_HEAD,
    end: Math.min(rowsWritten(table), (i + 1) * ROWS_BELOW_HEAD),
  }));
}

function part(name: string, xml: string): ArchivedFile {
  return { name, pieces: [encodeUtf8(XML + xml)] };
}

function contentTypesXml(sheets: number): string {
  const override = (path: string, type: string): string =>
    `<Override PartName="${path}" ContentType="${SHEET_TYPE}.${type}+xml"/>`;
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('/xl/workbook.xml', 'sheet.main') +
    Array.from({ length: sheets }, (_, i) => override(`/xl/worksheets/sheet${i + 1}.xml`, 'worksheet')).join(
      '',
    ) +
    `${override('/xl/styles.xml', 'styles')}</Types>`
  );
}

function linksXml(links: readonly (readonly [type: string, target: string])[]): string {
  const all = links.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function workbookXml(names: readonly string[]): string {
  const sheets = names.map(
    (name, i) => `<sheet name="${xlsxText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews>` +
    `<sheets>${sheets.join('')}</sheets></workbook>`
  );
}
