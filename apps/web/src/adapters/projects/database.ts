import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import type { Lock } from './passphrase.ts';

/**
 * What stands on the shelf of projects. Of a sealed project nothing here says anything about its data but its size; `facts`
 * are sealed like everything else.
 */
export interface ProjectCard {
  readonly id: string;
  /** Chosen by the person; never sealed. */
  readonly name: string;
  /** Counts commits. */
  readonly revision: number;
  /** Milliseconds since 1970. */
  readonly createdMs: number;
  readonly savedMs: number;
  readonly usedMs: number;
  /** Set while a deletion can be taken back. */
  readonly deletedMs: number | null;
  readonly bytes: number;
  /** The sets of records that make up this revision. */
  readonly sets: ProjectSets;
  /** Which code computed it; other code computes it anew from the files. */
  readonly code: string;
  readonly lock: Lock | null;
  readonly facts: Uint8Array<ArrayBuffer>;
}

/**
 * Names of sets. A set is written once and never changed, so a revision takes over those of the one before that still hold,
 * and copies of a project share them.
 */
export interface ProjectSets {
  readonly files: string;
  /** What reading the files came to. */
  readonly reading: string;
  /** What follows from that under the settings, and the settings. */
  readonly naming: string;
}

interface ProjectSchema extends DBSchema {
  projects: { key: string; value: ProjectCard };
  records: { key: [set: string, name: string]; value: Uint8Array<ArrayBuffer> };
}

type StoreName = 'projects' | 'records';
type Store<Name extends StoreName> = IDBPObjectStore<ProjectSchema, StoreName[], Name, 'readwrite'>;
export type ProjectStore = Store<'projects'>;
export type RecordStore = Store<'records'>;

const DATABASE = 'kesit';
const VERSION = 1;

let open: Promise<IDBPDatabase<ProjectSchema>> | null = null;

/** One connection per thread, opened when it is first needed. Rejects where the browser refuses storage. */
export function database(): Promise<IDBPDatabase<ProjectSchema>> {
  open ??= connect();
  return open;
}

/** Whether anything was ever kept here: looking for it makes nothing. */
export async function hasDatabase(): Promise<boolean> {
  const all = await indexedDB.databases();
  return all.some(({ name }) => name === DATABASE);
}

async function connect(): Promise<IDBPDatabase<ProjectSchema>> {
  try {
    return await openDB<ProjectSchema>(DATABASE, VERSION, {
      upgrade(db, from) {
        if (from < 1) {
          db.createObjectStore('projects', { keyPath: 'id' });
          db.createObjectStore('records');
        }
      },
      // A newer version of the page, or somebody who deletes everything, waits for us.
      blocking: () => void closeDatabase(),
      terminated: () => {
        open = null;
      },
    });
  } catch (error) {
    open = null;
    throw error;
  }
}

/**
 * All of it or nothing: where `work` throws, nothing has been written. `work` waits for requests of its own stores and for
 * nothing else, or the transaction ends before it. What it only puts or deletes it need not wait for.
 */
export async function changeTogether<T>(
  durability: 'strict' | 'relaxed',
  work: (stores: { readonly projects: ProjectStore; readonly records: RecordStore }) => Promise<T>,
): Promise<T> {
  const db = await database();
  const transaction = db.transaction(['projects', 'records'], 'readwrite', { durability });
  const done = transaction.done;
  // Whoever waits for the result hears of a failure; this keeps the same failure from being reported as unhandled.
  done.catch(() => {});
  try {
    const result = await work({
      projects: transaction.objectStore('projects'),
      records: transaction.objectStore('records'),
    });
    await done;
    return result;
  } catch (error) {
    abort(transaction);
    throw error;
  }
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has failed by itself.
  }
}

/** For requests whose failure fails their transaction, where it is heard of. */
export function unwatched(request: Promise<unknown>): void {
  request.catch(() => {});
}

async function closeDatabase(): Promise<void> {
  const closing = open;
  open = null;
  (await closing?.catch(() => null))?.close();
}

/** Everything, at once. Connections of other tabs and threads close when they are asked to. */
export async function deleteDatabase(): Promise<void> {
  await closeDatabase();
  await deleteDB(DATABASE);
}

/** All records of a set, or those whose names begin with a word. */
export function rangeOf(set: string, prefix = ''): IDBKeyRange {
  return IDBKeyRange.bound([set, prefix], [set, `${prefix}\uffff`]);
}
