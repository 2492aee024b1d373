import type { ByteSource, Inflate } from '../port/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import { openCsv, type TextFile } from './csv.ts';
import { HEAD_BYTES, isGzip, isParquet, isZip } from './magic.ts';
import type { Table } from './table.ts';
import { compressedText, expandedText, headOf, type TextPieces } from './text-file.ts';
import { openXlsx, type XlsxOptions } from './xlsx.ts';
import { type PartPiece, partPieces, type ZipArchive } from './zip.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** What is no text is read in any order, and so has to be unpacked as a whole. */
const MOST_MEMORY_BYTES = 1024 ** 3;

/**
 * The tables of a zip: those of a workbook, or of all files inside that are tables, the largest first. What is no table (a
 * note, a picture) is passed over. Errors: those of `openXlsx`; `compressed-damaged`, `zip-encrypted`, `zip-unsupported` and
 * `file-packed` where no table is inside.
 */
export async function openZipped(
  source: ByteSource,
  inflate: Inflate,
  options: XlsxOptions,
): Promise<Result<readonly Table[], Problem>> {
  const directory = await readZipDirectory(source);
  // A directory that makes no sense may well be a workbook's.
  if (!directory.ok || directory.value.some(isOfDocument)) {
    const tables = await openXlsx(source, inflate, options);
    return tables.ok || directory.ok || isNamedWorkbook(source) ? tables : err(asCompressed(tables.error));
  }
  const entries = directory.value.filter(isOwnFile).sort((a, b) => b.size - a.size);
  const refusal = refusalOf(source.name, entries);
  if (refusal !== null) return err(refusal);
  const archive: ZipArchive = {
    source,
    inflate,
    limits: options.limits,
    entries: new Map(entries.map((entry) => [entry.name, entry])),
    expanded: new Map(),
  };
  return openAll(archive, entries, options);
}

/** Parts of an Office document: a workbook, or a document of another kind. */
function isOfDocument({ name }: ZipEntry): boolean {
  return /^\/?(\[content_types\]\.xml|_rels\/|xl\/)/i.test(name.replaceAll('\\', '/'));
}

function isNamedWorkbook({ name }: ByteSource): boolean {
  return /\.xls[xmb]$/i.test(name);
}

/** Not a folder, and not what an operating system puts beside the files. */
function isOwnFile({ name, size }: ZipEntry): boolean {
  return size > 0 && !name.endsWith('/') && !/(^|\/)(__MACOSX\/|\.|thumbs\.db$)/i.test(name);
}

function refusalOf(file: string, entries: readonly ZipEntry[]): Problem | null {
  if (entries.some(({ encrypted }) => encrypted)) return { code: 'zip-encrypted', facts: { file } };
  const other = entries.find(({ method }) => method === 'other');
  return other === undefined ? null : { code: 'zip-unsupported', facts: { file, part: other.name } };
}

async function openAll(
  archive: ZipArchive,
  entries: readonly ZipEntry[],
  options: XlsxOptions,
): Promise<Result<readonly Table[], Problem>> {
  const tables: Table[] = [];
  for (const entry of entries) {
    const opened = await openEntry(archive, entry, options);
    if (opened.ok) tables.push(...opened.value.map((table) => ({ ...table, zip: archive.source.name })));
    else if (!isNoTable(opened.error)) return opened;
  }
  return tables.length > 0 ? ok(tables) : err({ code: 'file-packed', facts: { file: archive.source.name } });
}

function isNoTable({ code }: Problem): boolean {
  return code === 'file-not-a-table' || code === 'file-empty' || code === 'file-packed';
}

async function openEntry(
  archive: ZipArchive,
  entry: ZipEntry,
  options: XlsxOptions,
): Promise<Result<readonly Table[], Problem>> {
  const stream = (): TextPieces => piecesOf(archive, entry);
  const beginning = await headOf(stream(), HEAD_BYTES);
  if (!beginning.ok) return beginning;
  const { head } = beginning.value;
  if (isZip(head) || isGzip(head) || isParquet(head)) {
    const unpacked = await unpack(archive, entry);
    return unpacked.ok ? openUnpacked(unpacked.value, head, archive, options) : unpacked;
  }
  return openText(await expandedText({ name: entry.name, byteSize: entry.storedSize, stream }, HEAD_BYTES));
}

/** A zip in a zip is opened where it is a workbook, and no further: some hold themselves. */
async function openUnpacked(
  source: ByteSource,
  head: Uint8Array,
  { inflate, limits }: ZipArchive,
  options: XlsxOptions,
): Promise<Result<readonly Table[], Problem>> {
  if (isZip(head)) return openXlsx(source, inflate, options);
  if (isGzip(head)) return openText(await compressedText(source, inflate, limits, HEAD_BYTES));
  const { openParquet } = await import('./parquet.ts');
  return openParquet(source);
}

async function openText(text: Result<TextFile, Problem>): Promise<Result<readonly Table[], Problem>> {
  const table = text.ok ? await openCsv(text.value) : text;
  return table.ok ? ok([table.value]) : table;
}

async function unpack(archive: ZipArchive, entry: ZipEntry): Promise<Result<ByteSource, Problem>> {
  const file = entry.name;
  const tooLarge: Problem = { code: 'expands-too-far', facts: { file, limitBytes: MOST_MEMORY_BYTES } };
  if (entry.size > MOST_MEMORY_BYTES) return err(tooLarge);
  const bytes = new Uint8Array(entry.size);
  let length = 0;
  for await (const piece of piecesOf(archive, entry)) {
    if (!piece.ok) return piece;
    // More than was declared: it ends as damage.
    bytes.set(piece.value.bytes.subarray(0, bytes.length - length), length);
    length = Math.min(bytes.length, length + piece.value.bytes.length);
  }
  return ok({ name: file, size: length, read: async (start, end) => bytes.slice(start, end) });
}

/** A file inside, with its problems told as those of a compressed file. */
async function* piecesOf(archive: ZipArchive, entry: ZipEntry): AsyncGenerator<Result<PartPiece, Problem>> {
  for await (const piece of partPieces(archive, entry)) {
    yield piece.ok ? piece : err(asCompressed(piece.error));
  }
}

function asCompressed({ code, facts }: Problem): Problem {
  if (code !== 'workbook-damaged') return { code, facts };
  return { code: 'compressed-damaged', facts: { file: facts.file, part: facts.part } };
}
