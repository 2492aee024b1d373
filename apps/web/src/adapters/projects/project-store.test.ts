import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { deleteDatabase } from './database.ts';
import {
  type Commit,
  changeCard,
  commitRevision,
  copyProject,
  listProjects,
  projectCard,
  replaceSealing,
  sweep,
} from './project-store.ts';
import { namesOfRecords, readRecord, writeRecord } from './records.ts';

const NOBODY: ReadonlySet<string> = new Set();

beforeEach(() => deleteDatabase());

describe('a revision', () => {
  test('counts on from the one before, and what that alone needed is gone', async () => {
    await write('files-1', 'reading-1');
    expect(await commitRevision(commit('naming-1', { first: true }))).toMatchObject({ revision: 1 });
    expect(await commitRevision(commit('naming-2'))).toMatchObject({ revision: 2, createdMs: 10 });
    expect(await namesOfRecords('naming-1')).toEqual([]);
    expect(await namesOfRecords('naming-2')).toEqual(['state/000000']);
    expect(await namesOfRecords('files-1')).toEqual(['0/000000']);
  });

  test('that cannot be finished leaves the one before as it was', async () => {
    await write('files-1', 'reading-1');
    await commitRevision(commit('naming-1', { first: true }));
    const torn = commit('naming-2');
    // A record that no database can hold breaks the transaction after others were put.
    const records = [
      ...torn.records,
      { set: 'naming-2', records: [{ name: 'x', bytes: (() => 1) as never }] },
    ];
    await expect(commitRevision({ ...torn, records })).rejects.toThrow();
    expect(await projectCard('p')).toMatchObject({ revision: 1, sets: { naming: 'naming-1' } });
    expect(await namesOfRecords('naming-1')).toEqual(['state/000000']);
    expect(await namesOfRecords('naming-2')).toEqual([]);
  });

  test('keeps the name that was given meanwhile', async () => {
    await commitRevision(commit('naming-1', { first: true }));
    await changeCard('p', { name: 'Spring' });
    await commitRevision(commit('naming-2'));
    expect(await projectCard('p')).toMatchObject({ name: 'Spring', revision: 2 });
  });

  test('is refused where the project was deleted', async () => {
    await commitRevision(commit('naming-1', { first: true }));
    await changeCard('p', { deletedMs: 20 });
    expect(await commitRevision(commit('naming-2'))).toBe('gone');
    expect(await commitRevision({ ...commit('naming-2'), card: { ...commit('n').card, id: 'q' } })).toBe(
      'gone',
    );
  });

  test('is refused where another tab has put other files in their place', async () => {
    await commitRevision(commit('naming-1', { first: true }));
    await commitRevision(commit('naming-2', { files: 'files-2', reused: [] }));
    expect(await commitRevision(commit('naming-3', { reused: ['files-1'] }))).toBe('replaced');
  });
});

describe('a shelf', () => {
  test('has the project used last first, and none that is deleted', async () => {
    for (const [id, usedMs] of [
      ['a', 1],
      ['b', 3],
      ['c', 2],
    ] as const) {
      const { card, ...rest } = commit(`naming-${id}`, { first: true });
      await commitRevision({ ...rest, card: { ...card, id, usedMs } });
    }
    await changeCard('c', { deletedMs: 5 });
    expect((await listProjects()).map(({ id }) => id)).toEqual(['b', 'a']);
    await changeCard('c', { deletedMs: null });
    expect((await listProjects()).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  });

  test('lets copies share records until the last of them goes', async () => {
    await write('files-1', 'reading-1');
    await commitRevision(commit('naming-1', { first: true }));
    await copyProject('p', { id: 'copy', name: 'Copy', usedMs: 30 });
    await commitRevision(commit('naming-2', { files: 'files-2', reused: [] }));
    expect(await namesOfRecords('files-1')).toEqual(['0/000000']);
    await changeCard('copy', { deletedMs: 0 });
    await sweep(100_000, NOBODY);
    expect(await namesOfRecords('files-1')).toEqual([]);
    expect(await projectCard('p')).toMatchObject({ sets: { files: 'files-2' } });
  });

  test('is swept of what a closed tab left half written, and of nothing else', async () => {
    await write('files-1', 'reading-1', 'half-written');
    await commitRevision(commit('naming-1', { first: true }));
    await sweep(0, NOBODY);
    expect(await namesOfRecords('half-written')).toEqual([]);
    expect(await readRecord('files-1', '0/000000', null)).toEqual(new Uint8Array([1]));
    expect(await namesOfRecords('naming-1')).toHaveLength(1);
  });

  test('keeps a deleted project while that can be taken back, and while a tab has it open', async () => {
    await write('files-1');
    await commitRevision(commit('naming-1', { first: true }));
    await changeCard('p', { deletedMs: 1000 });
    await sweep(30_000, NOBODY);
    await sweep(500_000, new Set(['p']));
    expect(await changeCard('p', { deletedMs: null })).not.toBeNull();
    await changeCard('p', { deletedMs: 1000 });
    await sweep(500_000, NOBODY);
    expect(await changeCard('p', { deletedMs: null })).toBeNull();
    expect(await namesOfRecords('files-1')).toEqual([]);
  });

  test('takes another seal only for the revision it was made of', async () => {
    await write('files-1', 'reading-1', 'sealed');
    await commitRevision(commit('naming-1', { first: true }));
    const card = (await projectCard('p'))!;
    const changed = {
      sets: { files: 'sealed', reading: 'sealed', naming: 'sealed' },
      facts: new Uint8Array([9]),
      lock: null,
    };
    await commitRevision(commit('naming-2'));
    expect(await replaceSealing(card, changed)).toBe(false);
    expect(await replaceSealing((await projectCard('p'))!, changed)).toBe(true);
    expect(await namesOfRecords('files-1')).toEqual([]);
    expect(await projectCard('p')).toMatchObject({ revision: 3, sets: { files: 'sealed' } });
  });
});

async function write(...sets: readonly string[]): Promise<void> {
  for (const set of sets) await writeRecord(set, { name: '0/000000', bytes: new Uint8Array([1]) }, null);
}

function commit(
  naming: string,
  { first = false, files = 'files-1', reused = ['files-1', 'reading-1'] } = {},
): Commit {
  return {
    card: {
      id: 'p',
      name: 'Orders',
      savedMs: 10,
      usedMs: 10,
      bytes: 3,
      sets: { files, reading: 'reading-1', naming },
      code: 'c',
      lock: null,
      facts: new Uint8Array([1]),
    },
    first,
    reused: first ? [] : reused,
    records: [{ set: naming, records: [{ name: 'state/000000', bytes: new Uint8Array([2]) }] }],
  };
}
