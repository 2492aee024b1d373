import type { CustomerBase } from '@kesit/core/customer';
import { blobSource } from '../adapters/file-source.ts';
import { toRecords } from '../adapters/projects/plain-value.ts';
import { commitRevision } from '../adapters/projects/project-store.ts';
import {
  deleteSet,
  newSet,
  numbered,
  type SetRecord,
  sealAll,
  writeRecord,
} from '../adapters/projects/records.ts';
import { type ProjectKey, seal } from '../adapters/projects/sealing.ts';
import { roomLeft } from '../adapters/projects/storage-failure.ts';
import { type StoredFile, storeChunks, storeFile } from '../adapters/projects/stored-file.ts';
import { isStored, openSource } from '../adapters/source-file.ts';
import { CODE } from './code.ts';
import type { KeepRequest, Kept } from './project-questions.ts';
import type { KeptAnalysis } from './result-writer.ts';

/** What reading came to, stored already. */
export interface StoredReading {
  readonly set: string;
  readonly bytes: number;
  readonly keyId: string | null;
}

/** Room for what a database needs beside its records. */
const SPARE_BYTES = 1024 * 1024;

/**
 * Large sets are written first, each record by itself; they are the project's when the commit names them. What was written
 * for a commit that does not come about is removed.
 */
export async function keepProject(
  kept: KeptAnalysis,
  request: KeepRequest,
  readings: WeakMap<CustomerBase, StoredReading>,
): Promise<Kept> {
  const { base } = kept.analysis;
  const known = readings.get(base);
  const stored = known?.keyId === keyOf(request)?.id ? known : undefined;
  const written: string[] = [];
  try {
    const columns = stored === undefined ? numbered('base', toRecords(base)) : [];
    const room = await roomLeft();
    if (room !== null && room < neededBytes(request, columns)) {
      return { kind: 'not-kept', why: 'full' };
    }
    const files = await storedFiles(request, written);
    const reading = stored ?? (await storeReading(columns, kept, keyOf(request), written));
    const committed = await commit(kept, request, { files, reading, written });
    if (typeof committed !== 'string') {
      readings.set(base, reading);
      return { kind: 'kept', revision: committed.revision, files };
    }
    await forget(written);
    return { kind: 'not-kept', why: committed };
  } catch (error) {
    await forget(written);
    throw error;
  }
}

function keyOf({ seal }: KeepRequest): ProjectKey | null {
  return seal?.key ?? null;
}

/** Rows left out come from the files and are at most as large. */
function neededBytes({ files }: KeepRequest, columns: readonly SetRecord[]): number {
  const fresh = files.reduce((sum, file) => sum + (isStored(file) ? 0 : file.size), 0);
  return fresh + bytesIn(columns) + SPARE_BYTES;
}

async function storedFiles(request: KeepRequest, written: string[]): Promise<readonly StoredFile[]> {
  const { files } = request;
  if (files.every(isStored)) return files;
  const set = newSet();
  written.push(set);
  const stored: StoredFile[] = [];
  for (const [place, file] of files.entries()) {
    stored.push(await storeFile(openSource(file), set, place, keyOf(request)));
  }
  return stored;
}

async function storeReading(
  columns: readonly SetRecord[],
  { rejected }: KeptAnalysis,
  key: ProjectKey | null,
  written: string[],
): Promise<StoredReading> {
  const set = newSet();
  written.push(set);
  for (const record of columns) await writeRecord(set, record, key);
  const rows = await rejected();
  await storeChunks(blobSource(rows), set, 'rejected', key);
  return { set, bytes: bytesIn(columns) + rows.size, keyId: key?.id ?? null };
}

interface Stored {
  readonly files: readonly StoredFile[];
  readonly reading: StoredReading;
  /** Sets that were written for this commit. */
  readonly written: readonly string[];
}

async function commit(
  kept: KeptAnalysis,
  request: KeepRequest,
  { files, reading, written }: Stored,
): ReturnType<typeof commitRevision> {
  const { project, name, first, seal: sealed, state, facts, nowMs } = request;
  const key = keyOf(request);
  const naming = newSet();
  const records = namingRecords(kept, state, files);
  const card = {
    id: project,
    name,
    savedMs: nowMs,
    usedMs: nowMs,
    bytes: files.reduce((sum, { size }) => sum + size, 0) + reading.bytes + bytesIn(records),
    sets: { files: files[0].set, reading: reading.set, naming },
    code: CODE,
    lock: sealed?.lock ?? null,
    facts: await seal(new TextEncoder().encode(JSON.stringify(facts)), 'facts', key),
  };
  const reused = [card.sets.files, card.sets.reading].filter((set) => !written.includes(set));
  return commitRevision({
    card,
    first,
    reused,
    records: [{ set: naming, records: await sealAll(naming, records, key) }],
  });
}

function namingRecords(kept: KeptAnalysis, state: unknown, files: readonly StoredFile[]): SetRecord[] {
  const { base: _, ...rest } = kept.analysis;
  const { run } = kept;
  const told = { state, files: files.map(({ name, size }) => ({ name, size })), run };
  return [...numbered('state', toRecords(told)), ...numbered('rest', toRecords(rest))];
}

function bytesIn(records: readonly SetRecord[]): number {
  return records.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
}

async function forget(sets: readonly string[]): Promise<void> {
  for (const set of sets) await deleteSet(set).catch(() => {});
}
