import { type ZipOptions, type ZipPart, zip } from './zip-writer.ts';

export interface XlsxFixture {
  /** Sheets by name: the rows' XML, or the whole part when it begins with `<?xml` or `<worksheet`. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly hidden?: readonly string[];
  /** The content of `sst`. */
  readonly strings?: string;
  /** Number format code by cell style; style 0 is General. */
  readonly formats?: readonly string[];
  readonly date1904?: boolean;
  /** Parts added to or put in place of the usual ones. */
  readonly parts?: readonly ZipPart[];
  /** How each part is zipped. */
  readonly zipped?: Partial<ZipPart>;
  readonly archive?: ZipOptions;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A small workbook, written by hand. */
export function xlsx(fixture: XlsxFixture): Uint8Array {
  const names = Object.keys(fixture.sheets);
  const link = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${LINKS}/${type}" Target="${target}"/>`;
  const sheetList = names.map((name, i) => {
    const state = fixture.hidden?.includes(name) === true ? ' state="hidden"' : '';
    return `<sheet name="${name}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`;
  });
  const files: Record<string, string> = {
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}">${link('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml':
      `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${LINKS}">` +
      `<workbookPr${fixture.date1904 === true ? ' date1904="1"' : ''}/><sheets>${sheetList.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${PACKAGE}">` +
      names.map((_, i) => link(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('') +
      (fixture.strings === undefined ? '' : link('rIdS', 'sharedStrings', 'sharedStrings.xml')) +
      link('rIdF', 'styles', '/xl/styles.xml') +
      '</Relationships>',
    'xl/styles.xml': styles(fixture.formats ?? []),
  };
  if (fixture.strings !== undefined)
    files['xl/sharedStrings.xml'] = `<sst xmlns="${MAIN}">${fixture.strings}</sst>`;
  names.forEach((name, i) => {
    const xml = fixture.sheets[name];
    const whole = /^(\ufeff)?<(\?xml|\w*:?worksheet)/.test(xml);
    files[`xl/worksheets/sheet${i + 1}.xml`] = whole
      ? xml
      : `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData>${xml}</sheetData></worksheet>`;
  });
  const parts = new Map<string, ZipPart>();
  for (const [name, text] of Object.entries(files)) {
    parts.set(name, { name, bytes: new TextEncoder().encode(text), ...fixture.zipped });
  }
  for (const part of fixture.parts ?? []) parts.set(part.name, part);
  return zip([...parts.values()], fixture.archive);
}

function styles(formats: readonly string[]): string {
  const escaped = formats.map((code) =>
    code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;'),
  );
  return (
    `<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">` +
    escaped.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code}"/>`).join('') +
    '</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>' +
    formats.map((_, i) => `<xf numFmtId="${164 + i}" applyNumberFormat="1"/>`).join('') +
    '</cellXfs></styleSheet>'
  );
}
