import { kesitInChromium } from './browser/kesit-in-chromium.ts';
import {
  beginningOf,
  type DataFile,
  generatedFile,
  publicFile,
  twiceTheRows,
  twiceTheSheet,
  unpackedFile,
} from './data-files.ts';
import type { FileCaseId } from './options.ts';
import { kesit, kesitVersion, type PeerId, peer, type Subject } from './subjects.ts';

/** One subject on one file. */
export interface Entry {
  readonly subject: Subject;
  readonly file: string;
  /** What the line of the table says. */
  readonly label: string;
}

export interface Case {
  readonly id: FileCaseId;
  readonly title: string;
  /** The first one is what the others are compared with. */
  readonly entries: readonly Entry[];
  /** Modules that Python could not import. */
  readonly missing: readonly string[];
}

/** A case with its files in place, or why it cannot be run. */
export async function prepareCase(
  id: Exclude<FileCaseId, 'first-page'>,
): Promise<Case | { readonly absent: string }> {
  switch (id) {
    case 'csv-525k':
      return against(
        id,
        'Online Retail II 2009-2010, CSV',
        await unpackedFile(`${RETAIL}.csv.gz`),
        CSV_PEERS,
      );
    case 'csv-10m':
      return against(id, 'generated orders, CSV', await generatedFile(), CSV_PEERS);
    case 'xlsx-525k':
      return against(id, 'Online Retail II 2009-2010, XLSX', publicFile(`${RETAIL}.xlsx`), XLSX_PEERS);
    case 'linear':
      return growing(id, await generatedFile());
    case 'page-csv-525k':
      return inPage(id, 'Online Retail II 2009-2010, CSV', await unpackedFile(`${RETAIL}.csv.gz`));
    case 'page-xlsx-525k':
      return inPage(id, 'Online Retail II 2009-2010, XLSX', publicFile(`${RETAIL}.xlsx`));
    case 'page-csv-1m':
      return inPage(
        id,
        'the same orders twice, CSV',
        await twiceTheRows(await unpackedFile(`${RETAIL}.csv.gz`)),
      );
    case 'page-xlsx-1m':
      return inPage(id, 'the same sheet twice, XLSX', await twiceTheSheet(publicFile(`${RETAIL}.xlsx`)));
    case 'page-csv-10m':
      return inPage(id, 'generated orders, CSV', await generatedFile());
  }
}

const RETAIL = 'online_retail_II_2009-2010';
const CSV_PEERS: readonly PeerId[] = ['polars_csv', 'pandas_csv'];
const XLSX_PEERS: readonly PeerId[] = ['calamine_xlsx', 'calamine_reading', 'openpyxl_xlsx'];

/** The page in a browser beside pandas. */
function inPage(id: FileCaseId, title: string, file: DataFile): Case | { readonly absent: string } {
  const isWorkbook = 'path' in file && file.path.endsWith('.xlsx');
  const peers: readonly PeerId[] = isWorkbook ? ['calamine_xlsx'] : ['pandas_csv'];
  return against(id, title, file, peers, kesitInChromium(kesitVersion()));
}

function against(
  id: FileCaseId,
  title: string,
  file: DataFile,
  peers: readonly PeerId[],
  ours: Subject = kesit(),
): Case | { readonly absent: string } {
  if ('absent' in file) return file;
  const found = peers.map(peer);
  const subjects = [ours, ...found.filter((one): one is Subject => !('absent' in one))];
  const missing = found.flatMap((one) => ('absent' in one ? [one.absent] : []));
  return {
    id,
    title,
    entries: subjects.map((subject) => ({ subject, file: file.path, label: subject.name })),
    missing: [...new Set(missing)],
  };
}

const SHARES = [
  { share: 0.5, label: 'its first half' },
  { share: 0.25, label: 'its first quarter' },
] as const;

/** kesit alone on more and more rows. */
async function growing(id: FileCaseId, file: DataFile): Promise<Case | { readonly absent: string }> {
  if ('absent' in file) return file;
  const subject = kesit();
  const entries: Entry[] = [{ subject, file: file.path, label: 'the whole file' }];
  for (const { share, label } of SHARES) {
    const part = await beginningOf(file.path, share);
    if ('absent' in part) return part;
    entries.push({ subject, file: part.path, label });
  }
  return { id, title: `${subject.name} on generated orders, by size`, entries, missing: [] };
}
