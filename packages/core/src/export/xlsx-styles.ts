import type { TableColumn, TableData } from './table-data.ts';
import { xlsxText } from './xlsx-text.ts';

/** The cell formats of a workbook: a number per format code; 0 is for texts, 1 for heads. */
export interface XlsxStyles {
  /** Style of the cells of a column. */
  styleOf(column: TableColumn, table: TableData): number;
  /** `xl/styles.xml` below its declaration, once every column was asked for. */
  xml(): string;
}

const FIRST_OF_NUMBERS = 2;
const FIRST_FREE_FORMAT = 164;

export function xlsxStyles(): XlsxStyles {
  const codes: string[] = [];
  return {
    styleOf(column, table) {
      const code = formatCode(column, table);
      if (code === null) return 0;
      const known = codes.indexOf(code);
      return FIRST_OF_NUMBERS + (known >= 0 ? known : codes.push(code) - 1);
    },
    xml: () => stylesXml(codes),
  };
}

/**
 * Number formats as a workbook writes them, with `,` and `.` in their places: whoever opens it sees the marks of their own
 * country. Days are written as that country does.
 */
function formatCode(column: TableColumn, { currency }: TableData): string | null {
  switch (column.kind) {
    case 'text':
    case 'name':
      return null;
    case 'day':
      return SHORT_DATE;
    case 'month':
      return 'mmm yyyy';
    case 'rate':
      return '0.0%';
    case 'money':
      return `${currency === null ? '' : currencyCode(currency)}#,##0${decimals(column.digits ?? 2)}`;
    case 'number':
      return wholeOnly(column.values) ? '#,##0' : `#,##0${decimals(Math.min(2, column.digits ?? 2))}`;
  }
}

const SHORT_DATE = 'mm-dd-yy';
/** The number that Excel gives its own short date, which follows the reader's country. */
const SHORT_DATE_ID = 14;

function decimals(count: number): string {
  return count === 0 ? '' : `.${'0'.repeat(count)}`;
}

/** The sign where everyone knows it, else the letters. */
function currencyCode(currency: string): string {
  const sign = SIGNS[currency];
  return sign === undefined ? `"${currency} "` : `[$${sign}]`;
}

const SIGNS: Readonly<Record<string, string>> = {
  GBP: '£',
  EUR: '€',
  USD: '$',
  TRY: '₺',
  JPY: '¥',
  INR: '₹',
};

function wholeOnly(values: ArrayLike<number>): boolean {
  for (let i = 0; i < values.length; i++) {
    if (!Number.isNaN(values[i]) && !Number.isInteger(values[i])) return false;
  }
  return true;
}

function stylesXml(codes: readonly string[]): string {
  const idOf = (code: string, place: number): number =>
    code === SHORT_DATE ? SHORT_DATE_ID : FIRST_FREE_FORMAT + place;
  const own = codes.map(
    (code, place) => `<numFmt numFmtId="${idOf(code, place)}" formatCode="${xlsxText(code)}"/>`,
  );
  const given = own.filter((_, place) => codes[place] !== SHORT_DATE);
  const cells = codes.map(
    (code, place) =>
      `<xf numFmtId="${idOf(code, place)}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return (
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    (given.length === 0 ? '' : `<numFmts count="${given.length}">${given.join('')}</numFmts>`) +
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>' +
    '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${cells.length + FIRST_OF_NUMBERS}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>' +
    `${cells.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
