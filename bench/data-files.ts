import { spawnSync } from 'node:child_process';
import {
  closeSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  statSync,
} from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { KESIT } from './subjects.ts';
import { writeWorkbookTwice } from './workbook-twice.ts';

const repository = resolve(import.meta.dirname, '..');

/** Files made for the benchmark and kept for the next one; git does not see them. */
export const DATA_FOLDER: string = join(import.meta.dirname, '.data');
const PUBLIC_FOLDER = resolve(repository, process.env.KESIT_DATA_DIR || '../shared/data');

/** About 10.5 million rows and 1.05 GB. The parameters are in the name, so that others make another file. */
const SHOP = { customers: 212_000, months: 24, seed: 1 } as const;

/** A file to read, or why it is not there. */
export type DataFile = { readonly path: string } | { readonly absent: string };

export function publicFile(name: string): DataFile {
  const path = join(PUBLIC_FOLDER, name);
  return existsSync(path) ? { path } : { absent: `${name} is not in KESIT_DATA_DIR` };
}

/** A public file without its `.gz`. */
export async function unpackedFile(name: string): Promise<DataFile> {
  const packed = publicFile(name);
  if ('absent' in packed) return packed;
  const path = join(DATA_FOLDER, basename(name, '.gz'));
  await madeOnce(path, (draft) =>
    pipeline(createReadStream(packed.path), createGunzip(), createWriteStream(draft)),
  );
  return { path };
}

/** The orders of a made-up shop. */
export async function generatedFile(): Promise<DataFile> {
  const options = Object.entries(SHOP);
  const path = join(
    DATA_FOLDER,
    `orders-${options.map(([name, value]) => `${value}-${name}`).join('-')}.csv`,
  );
  await madeOnce(path, async (draft) => {
    const [program = '', ...args] = [
      ...KESIT,
      'generate',
      ...options.flatMap(([name, value]) => [`--${name}`, String(value)]),
    ];
    const { status } = spawnSync(program, [...args, '--out', draft], { stdio: ['ignore', 2, 2] });
    if (status !== 0) throw new Error('kesit generate failed');
  });
  return { path };
}

/** The first bytes of a file, about `share` of it, up to a line end. */
export async function beginningOf(whole: string, share: number): Promise<DataFile> {
  const path = whole.replace(/\.csv$/, `-first-${Math.round(share * 100)}-percent.csv`);
  const end = lineEndAfter(whole, Math.floor(statSync(whole).size * share));
  await madeOnce(path, (draft) => pipeline(createReadStream(whole, { end }), createWriteStream(draft)));
  return { path };
}

/** The same orders twice, below one header. */
export async function twiceTheRows(source: DataFile): Promise<DataFile> {
  if ('absent' in source) return source;
  const path = join(DATA_FOLDER, basename(source.path).replace(/\.csv$/, '-twice.csv'));
  await madeOnce(path, async (draft) => {
    const start = lineEndAfter(source.path, 0) + 1;
    await pipeline(createReadStream(source.path), createWriteStream(draft));
    await pipeline(createReadStream(source.path, { start }), createWriteStream(draft, { flags: 'a' }));
  });
  return { path };
}

/** The same sheet twice in one workbook. */
export async function twiceTheSheet(source: DataFile): Promise<DataFile> {
  if ('absent' in source) return source;
  const path = join(DATA_FOLDER, basename(source.path).replace(/\.xlsx$/, '-twice.xlsx'));
  await madeOnce(path, async (draft) => writeWorkbookTwice(source.path, draft));
  return { path };
}

/** Goes through a file once, so that the first to be measured does not pay for the disk. */
export async function bringToMemory(path: string): Promise<void> {
  for await (const _ of createReadStream(path, { highWaterMark: 4 * 1024 * 1024 }));
}

/** Makes a file that is not there yet; a half-made one never gets its name. */
async function madeOnce(path: string, make: (draft: string) => Promise<void>): Promise<void> {
  if (existsSync(path)) return;
  mkdirSync(DATA_FOLDER, { recursive: true });
  process.stderr.write(`making ${basename(path)}\n`);
  const draft = `${path}.draft`;
  await make(draft);
  renameSync(draft, path);
}

/** Position of the first line end at or after `start`. */
function lineEndAfter(path: string, start: number): number {
  const bytes = Buffer.alloc(65_536);
  const file = openSync(path, 'r');
  try {
    readSync(file, bytes, 0, bytes.length, start);
    return start + bytes.indexOf(0x0a);
  } finally {
    closeSync(file);
  }
}
