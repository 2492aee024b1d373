import { describe, expect, it } from 'vitest';
import { inflateInPieces, memoryFile } from '../../test-support/memory-file.ts';
import { seeded } from '../../test-support/mutate.ts';
import { type ZipOptions, type ZipPart, zip } from '../../test-support/zip-writer.ts';
import type { Problem, Result } from '../result/index.ts';
import { DEFAULT_LIMITS, type ExpansionLimits } from './expansion.ts';
import { expandPart, findPart, openZip } from './zip.ts';

const pick = seeded(1);
const BYTES = Uint8Array.from({ length: 3000 }, () => pick(200));
const inflate = inflateInPieces(500);

async function contentOf(
  archiveBytes: Uint8Array,
  name: string,
  limits: ExpansionLimits = DEFAULT_LIMITS,
): Promise<Result<Uint8Array, Problem>> {
  const archive = await openZip(memoryFile(archiveBytes), inflate, limits);
  if (!archive.ok) return archive;
  const entry = findPart(archive.value, name);
  if (entry === null) throw new Error(`no part ${name}`);
  const pieces: Uint8Array[] = [];
  const error = await expandPart(archive.value, entry, (piece) => {
    pieces.push(piece.slice());
    return 'more';
  });
  return error === null ? { ok: true, value: Uint8Array.from(Buffer.concat(pieces)) } : { ok: false, error };
}

describe('openZip', () => {
  const ways: [string, Partial<ZipPart>, ZipOptions][] = [
    ['deflated', {}, {}],
    ['stored', { stored: true }, {}],
    ['with sizes behind the data', { descriptor: true }, {}],
    ['with wide sizes', { zip64: true }, {}],
    ['with a wide directory', { zip64: true, descriptor: true }, { zip64: true }],
    ['with a comment that looks like an end record', {}, { comment: 'PK\u0005\u0006'.padEnd(40, 'x') }],
    ['with something in front', {}, { lead: Uint8Array.from([1, 2, 3, 4, 5]) }],
    ['wide and with something in front', {}, { zip64: true, comment: 'hello' }],
  ];
  it.each(ways)('reads an archive %s', async (_, part, options) => {
    const bytes = zip(
      [
        { name: 'a.txt', bytes: new Uint8Array(10) },
        { name: 'xl/B.xml', bytes: BYTES, ...part },
      ],
      options,
    );
    expect(await contentOf(bytes, '/XL/b.xml')).toEqual({ ok: true, value: BYTES });
  });

  it('reads an empty part', async () => {
    for (const stored of [true, false]) {
      const bytes = zip([{ name: 'a', bytes: new Uint8Array(0), stored }]);
      expect(await contentOf(bytes, 'a')).toEqual({ ok: true, value: new Uint8Array(0) });
    }
  });

  it('names an encrypted archive', async () => {
    const bytes = zip([{ name: 'a', bytes: BYTES, encrypted: true }]);
    expect(await contentOf(bytes, 'a')).toMatchObject({ error: { code: 'workbook-encrypted' } });
  });

  it.each([true, false])('sees a byte that changed (stored: %s)', async (stored) => {
    const bytes = zip([{ name: 'a', bytes: BYTES, stored }]);
    for (let at = 31; at < 1000; at += 97) {
      const changed = bytes.slice();
      changed[at] ^= 4;
      expect(await contentOf(changed, 'a')).toEqual({
        ok: false,
        error: { code: 'workbook-damaged', facts: { file: 'orders.xlsx', part: 'a' } },
      });
    }
  });

  it('does not believe what the directory declares', async () => {
    for (const stored of [true, false]) {
      for (const lie of [{ declaredSize: 2999 }, { declaredSize: 0 }, { declaredChecksum: 1 }]) {
        const bytes = zip([{ name: 'a', bytes: BYTES, stored, ...lie }]);
        expect(await contentOf(bytes, 'a')).toMatchObject({ ok: false, error: { code: 'workbook-damaged' } });
      }
    }
  });

  it('names the directory when the file is cut off', async () => {
    const bytes = zip([{ name: 'a', bytes: BYTES }]);
    for (const end of [4, 100, bytes.length - 1]) {
      expect(await contentOf(bytes.slice(0, end), 'a')).toEqual({
        ok: false,
        error: { code: 'workbook-damaged', facts: { file: 'orders.xlsx', part: 'zip directory' } },
      });
    }
  });

  it('stops a part, and an archive, that expands too far', async () => {
    const zeros = new Uint8Array(200_000);
    const bomb = zip([{ name: 'a', bytes: zeros, declaredSize: 10 }]);
    const ratio = { maxBytes: 1e9, maxRatio: 100, freeBytes: 50_000 };
    expect(await contentOf(bomb, 'a', ratio)).toEqual({
      ok: false,
      error: {
        code: 'expands-too-far',
        facts: { file: 'orders.xlsx', part: 'a', maxBytes: 1e9, maxRatio: 100 },
      },
    });
    const size = { maxBytes: 150_000, maxRatio: 1e6, freeBytes: 1e9 };
    expect(await contentOf(bomb, 'a', size)).toMatchObject({ error: { code: 'expands-too-far' } });
    const three = ['a', 'b', 'c'].map((name) => ({ name, bytes: new Uint8Array(60_000) }));
    const archive = await openZip(memoryFile(zip(three)), inflate, size);
    if (!archive.ok) throw new Error();
    const outcomes: (Problem | null)[] = [];
    for (const name of ['a', 'b', 'a', 'c']) {
      const entry = findPart(archive.value, name);
      if (entry !== null) outcomes.push(await expandPart(archive.value, entry, () => 'more'));
    }
    expect(outcomes.map((problem) => problem?.code)).toEqual([
      undefined,
      undefined,
      undefined,
      'expands-too-far',
    ]);
  });

  it('says when the file itself cannot be read any more', async () => {
    const bytes = zip([{ name: 'a', bytes: BYTES }]);
    let reads = 0;
    const failing = {
      ...memoryFile(bytes),
      read: (start: number, end: number) => {
        if (++reads > 2) return Promise.reject(new Error('gone'));
        return Promise.resolve(bytes.slice(start, end));
      },
    };
    const archive = await openZip(failing, inflate, DEFAULT_LIMITS);
    const entry = archive.ok ? findPart(archive.value, 'a') : null;
    if (!archive.ok || entry === null) throw new Error();
    expect(await expandPart(archive.value, entry, () => 'more')).toEqual({
      code: 'file-unreadable',
      facts: { file: 'orders.xlsx' },
    });
  });
});
