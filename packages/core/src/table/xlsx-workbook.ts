import { err, ok, type Problem, type Result } from '../result/index.ts';
import { expandXml } from './xlsx-part.ts';
import { xmlTags } from './xlsx-tags.ts';
import { appendBytes, createXmlWindow } from './xlsx-window.ts';
import { damagedPart, findPart, type ZipArchive } from './zip.ts';
import type { ZipEntry } from './zip-directory.ts';

/** A sheet of cells. */
export interface Sheet {
  readonly name: string;
  readonly visible: boolean;
  readonly entry: ZipEntry;
}

/** Which parts of the archive hold what. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly sharedStrings: ZipEntry | null;
  readonly styles: ZipEntry | null;
  /** Days are counted from 1904. */
  readonly date1904: boolean;
}

const MAX_PART_BYTES = 64 * 1024 * 1024;

/**
 * Finds the parts of a workbook through its relationships (ECMA-376 part 2, 6.5). Errors: `file-packed` for another
 * kind of zip, `file-not-a-table` for another kind of document, `workbook-legacy` for a binary workbook (.xlsb), `workbook-damaged`, `expands-too-far`.
 */
export async function readWorkbook(archive: ZipArchive): Promise<Result<Workbook, Problem>> {
  const file = archive.source.name;
  const packageLinks = await readRelations(archive, '');
  if (!packageLinks.ok) return packageLinks;
  const path = targetOf(packageLinks.value, 'officeDocument') ?? 'xl/workbook.xml';
  if (path.endsWith('.bin')) return err({ code: 'workbook-legacy', facts: { file } });
  const entry = findPart(archive, path);
  if (entry === null) {
    const isWorkbook = [...archive.entries.keys()].some((name) => name.startsWith('xl/'));
    return err(isWorkbook ? damagedPart(file, path) : { code: 'file-packed', facts: { file } });
  }
  const links = await readRelations(archive, path);
  if (!links.ok) return links;
  const part = await readXmlPart(archive, entry);
  if (!part.ok) return part;
  const sheets: Sheet[] = [];
  let date1904 = false;
  let isWorkbook = false;
  for (const { name, kind, attributes } of xmlTags(part.value)) {
    if (kind === 'end') continue;
    if (name === 'workbook') isWorkbook = true;
    else if (name === 'workbookPr') date1904 = isTrue(attributes.get('date1904'));
    else if (name === 'sheet') {
      const link = links.value.get(attributes.get('id') ?? '');
      if (link === undefined) return err(damagedPart(file, path));
      if (!link.type.endsWith('/worksheet')) continue;
      const sheet = findPart(archive, link.target);
      if (sheet === null) return err(damagedPart(file, link.target));
      const visible = (attributes.get('state') ?? 'visible') === 'visible';
      sheets.push({ name: attributes.get('name') ?? '', visible, entry: sheet });
    }
  }
  if (!isWorkbook) return err({ code: 'file-not-a-table', facts: { file } });
  const sharedStrings = partOf(archive, links.value, 'sharedStrings');
  if (!sharedStrings.ok) return sharedStrings;
  const styles = partOf(archive, links.value, 'styles');
  if (!styles.ok) return styles;
  return ok({ sheets, sharedStrings: sharedStrings.value, styles: styles.value, date1904 });
}

/** A small part as UTF-8. */
export async function readXmlPart(
  archive: ZipArchive,
  entry: ZipEntry,
): Promise<Result<Uint8Array, Problem>> {
  const window = createXmlWindow();
  const problem = await expandXml(archive, entry, (piece) => {
    appendBytes(window, piece);
    if (window.end <= MAX_PART_BYTES) return 'more';
    const { maxRatio } = archive.limits;
    return {
      code: 'expands-too-far',
      facts: { file: archive.source.name, part: entry.name, maxBytes: MAX_PART_BYTES, maxRatio },
    };
  });
  return problem === null ? ok(window.bytes.subarray(0, window.end)) : err(problem);
}

interface Relation {
  readonly type: string;
  /** Path of a part. */
  readonly target: string;
}

/** Relations of a part by id; none when it has no relationship part. */
async function readRelations(
  archive: ZipArchive,
  path: string,
): Promise<Result<ReadonlyMap<string, Relation>, Problem>> {
  const slash = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, slash);
  const relations = new Map<string, Relation>();
  const entry = findPart(archive, `${folder}_rels/${path.slice(slash)}.rels`);
  if (entry === null) return ok(relations);
  const part = await readXmlPart(archive, entry);
  if (!part.ok) return part;
  for (const { name, attributes } of xmlTags(part.value)) {
    if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') continue;
    const target = resolvePath(folder, attributes.get('Target') ?? '');
    relations.set(attributes.get('Id') ?? '', { type: attributes.get('Type') ?? '', target });
  }
  return ok(relations);
}

/** Types end alike in the transitional and the strict form of the format. */
function targetOf(relations: ReadonlyMap<string, Relation>, type: string): string | null {
  for (const relation of relations.values()) if (relation.type.endsWith(`/${type}`)) return relation.target;
  return null;
}

/** The part a workbook may do without; `workbook-damaged` when it names one that is not there. */
function partOf(
  archive: ZipArchive,
  relations: ReadonlyMap<string, Relation>,
  type: string,
): Result<ZipEntry | null, Problem> {
  const target = targetOf(relations, type);
  if (target === null) return ok(null);
  const entry = findPart(archive, target);
  return entry === null ? err(damagedPart(archive.source.name, target)) : ok(entry);
}

function resolvePath(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split(/[/\\]/)) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
