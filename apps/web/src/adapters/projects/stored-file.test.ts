import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { blobSource } from '../file-source.ts';
import { deleteDatabase } from './database.ts';
import { createLock } from './passphrase.ts';
import { CHUNK_BYTES, namesOfRecords, readRecord } from './records.ts';
import { storedSource, storeFile } from './stored-file.ts';

/** Two chunks and a bit; every byte says where it stood. */
const BYTES = Uint8Array.from({ length: 2 * CHUNK_BYTES + 1000 }, (_, i) => (i * 31) % 251);

beforeEach(() => deleteDatabase());

describe('a stored file', () => {
  test('reads at any place as the file did, sealed or not', async () => {
    const { key } = await createLock('a passphrase');
    for (const used of [null, key]) {
      const file = await storeFile(blobSource(new Blob([BYTES]), 'orders.csv'), 'set', 0, used);
      const source = storedSource(file);
      expect([source.name, source.size]).toEqual(['orders.csv', BYTES.length]);
      for (const [start, end] of [
        [0, 10],
        [CHUNK_BYTES - 5, CHUNK_BYTES + 5],
        [100, BYTES.length],
        [BYTES.length - 3, BYTES.length + 100],
        [BYTES.length, BYTES.length + 1],
      ] as const) {
        const read = await source.read(start, end);
        expect(Buffer.compare(read, BYTES.subarray(start, end))).toBe(0);
      }
    }
  });

  test('shows nothing of itself where it is sealed', async () => {
    const { key } = await createLock('a passphrase');
    const text = 'customer,invoice,amount\n'.repeat(50);
    await storeFile(blobSource(new Blob([text]), 'orders.csv'), 'set', 0, key);
    const stored = await readRecord('set', (await namesOfRecords('set'))[0]!, null);
    expect(Buffer.from(stored).includes('customer')).toBe(false);
    expect(stored).toHaveLength(text.length + 12 + 16);
  });

  test('of no bytes is a file still', async () => {
    const file = await storeFile(blobSource(new Blob([]), 'empty.csv'), 'set', 0, null);
    expect(await storedSource(file).read(0, 10)).toHaveLength(0);
  });
});
