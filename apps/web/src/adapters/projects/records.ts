import { database, rangeOf } from './database.ts';
import { type ProjectKey, seal, unseal } from './sealing.ts';

/** Large contents are cut, so that no record needs more memory than this at a time and any place is found by counting. */
export const CHUNK_BYTES = 4 * 1024 * 1024;

/** A record of a set, sealed in storage. Labels name both, so that a record holds in its own place only. */
export interface SetRecord {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export function newSet(): string {
  return crypto.randomUUID();
}

/** The records of a set sealed, ready to be written in one transaction. */
export function sealAll(
  set: string,
  records: readonly SetRecord[],
  key: ProjectKey | null,
): Promise<SetRecord[]> {
  return Promise.all(
    records.map(async ({ name, bytes }) => ({ name, bytes: await seal(bytes, labelOf(set, name), key) })),
  );
}

/** One record in a transaction of its own. It counts for nothing until a project names its set. */
export async function writeRecord(set: string, record: SetRecord, key: ProjectKey | null): Promise<void> {
  const bytes = await seal(record.bytes, labelOf(set, record.name), key);
  const transaction = (await database()).transaction('records', 'readwrite', { durability: 'relaxed' });
  await Promise.all([transaction.store.put(bytes, [set, record.name]), transaction.done]);
}

/** Rejects where the set has no such record. */
export async function readRecord(
  set: string,
  name: string,
  key: ProjectKey | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const sealed = await (await database()).get('records', [set, name]);
  if (sealed === undefined) throw new Error('a stored record is gone');
  return unseal(sealed, labelOf(set, name), key);
}

/** The records of a set whose names begin with `prefix`, in the order of their names. */
export async function readRecords(
  set: string,
  prefix: string,
  key: ProjectKey | null,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const db = await database();
  const range = rangeOf(set, prefix);
  const [names, sealed] = await Promise.all([db.getAllKeys('records', range), db.getAll('records', range)]);
  return Promise.all(sealed.map((bytes, i) => unseal(bytes, labelOf(set, names[i][1]), key)));
}

export async function namesOfRecords(set: string): Promise<string[]> {
  return (await (await database()).getAllKeys('records', rangeOf(set))).map(([, name]) => name);
}

export async function deleteSet(set: string): Promise<void> {
  await (await database()).delete('records', rangeOf(set));
}

/** Records named by their place. */
export function numbered(prefix: string, records: readonly Uint8Array<ArrayBuffer>[]): SetRecord[] {
  return records.map((bytes, i) => ({ name: recordName(prefix, i), bytes }));
}

/** Names sort as their numbers do. */
export function recordName(prefix: string, number: number): string {
  return `${prefix}/${String(number).padStart(6, '0')}`;
}

function labelOf(set: string, name: string): string {
  return `${set} ${name}`;
}
