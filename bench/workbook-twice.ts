import { readFileSync, writeFileSync } from 'node:fs';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** An entry of a zip as it lies there (PKWARE APPNOTE 4.3); sizes below 4 GiB. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

const SHEET = 'xl/worksheets/sheet1.xml';

/** A workbook with one sheet becomes one with the sheet twice: the bytes of the sheet are not touched. */
export function writeWorkbookTwice(source: string, target: string): void {
  const entries = readZip(readFileSync(source)).map((entry) => changed(entry) ?? entry);
  const sheet = entries.find(({ name }) => name === SHEET);
  if (sheet === undefined) throw new Error(`${source} has no ${SHEET}`);
  writeFileSync(target, writeZip([...entries, { ...sheet, name: SHEET.replace('1', '2') }]));
}

/** Where a second sheet must be named. */
function changed(entry: Entry): Entry | null {
  switch (entry.name) {
    case 'xl/workbook.xml':
      return edited(entry, '</sheets>', '<sheet name="Once more" sheetId="2" r:id="rIdTwo"/></sheets>');
    case 'xl/_rels/workbook.xml.rels':
      return edited(
        entry,
        '</Relationships>',
        '<Relationship Id="rIdTwo" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
      );
    case '[Content_Types].xml':
      return edited(
        entry,
        '</Types>',
        '<Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
      );
    default:
      return null;
  }
}

function edited({ name, method, packed }: Entry, before: string, after: string): Entry {
  const text = (method === 0 ? Buffer.from(packed) : inflateRawSync(packed))
    .toString()
    .replace(before, after);
  const bytes = Buffer.from(text);
  return { name, method: 8, checksum: crc32(bytes), size: bytes.length, packed: deflateRawSync(bytes) };
}

function readZip(zip: Buffer): Entry[] {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = zip.readUInt16LE(at + 28);
    const header = zip.readUInt32LE(at + 42);
    const data = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      method: zip.readUInt16LE(at + 10),
      checksum: zip.readUInt32LE(at + 16),
      size: zip.readUInt32LE(at + 24),
      packed: zip.subarray(data, data + zip.readUInt32LE(at + 20)),
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function writeZip(entries: readonly Entry[]): Buffer {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(entry.method, 4);
    facts.writeUInt32LE(entry.checksum, 10);
    facts.writeUInt32LE(entry.packed.length, 14);
    facts.writeUInt32LE(entry.size, 18);
    facts.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    files.push(Buffer.from('PK\x03\x04', 'latin1'), facts, name, entry.packed);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, place, name);
    at += 30 + name.length + entry.packed.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, ...directory, end]);
}
