import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FailureError } from '../failure.ts';
import { openFileSource } from './file-source.ts';
import { stageFiles } from './staged-files.ts';
import { inflate } from './zlib-inflate.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kesit-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const at = (name: string): string => join(folder, name);

function numbered(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => (i * 31 + (i >> 8)) & 0xff);
}

describe('a file as a source of bytes', () => {
  async function opened(path: string) {
    const source = await openFileSource(path);
    if (!source.ok) throw new Error(source.error.code);
    return source.value;
  }

  test('gives every range, clipped to the file, while it reads ahead', async () => {
    const content = numbered(2_000_000);
    writeFileSync(at('a.bin'), content);
    const source = await opened(at('a.bin'));
    expect([source.name, source.size]).toEqual(['a.bin', content.length]);
    const step = 300_000;
    for (let start = 0; start < content.length; start += step) {
      const piece = await source.read(start, start + step);
      expect(Buffer.compare(piece, content.subarray(start, start + step))).toBe(0);
      if (start === 3 * step) {
        expect(Buffer.compare(await source.read(5, 10), content.subarray(5, 10))).toBe(0);
      }
    }
    expect((await source.read(content.length, content.length + 5)).length).toBe(0);
    await source.close();
  });

  test('says so when the file becomes shorter under its hands', async () => {
    writeFileSync(at('a.bin'), numbered(100_000));
    const source = await opened(at('a.bin'));
    truncateSync(at('a.bin'), 10);
    await expect(source.read(0, 100_000)).rejects.toBeInstanceOf(FailureError);
    await source.close();
  });

  test('refuses what is no plain file', async () => {
    expect(await openFileSource(at('missing'))).toMatchObject({ error: { code: 'input-not-found' } });
    expect(await openFileSource(folder)).toMatchObject({ error: { code: 'input-is-folder' } });
    expect(await openFileSource('/dev/null')).toMatchObject({ error: { code: 'input-not-plain' } });
  });
});

describe('inflate', () => {
  const content = numbered(3_000_000);

  /** Uses the same array for every piece, as a `ByteSource` may. */
  async function* pieces(packed: Uint8Array, step = 10_000): AsyncGenerator<Uint8Array> {
    const reused = new Uint8Array(step);
    for (let start = 0; start < packed.length; start += step) {
      const piece = packed.subarray(start, start + step);
      reused.fill(0);
      reused.set(piece);
      yield reused.subarray(0, piece.length);
    }
  }

  async function expanded(packed: Uint8Array, format: 'gzip' | 'deflate-raw'): Promise<Buffer> {
    const parts: Uint8Array[] = [];
    for await (const part of inflate(pieces(packed), format)) parts.push(part);
    return Buffer.concat(parts);
  }

  test('expands gzip (several members too) and bare deflate', async () => {
    expect((await expanded(gzipSync(content), 'gzip')).equals(content)).toBe(true);
    expect((await expanded(deflateRawSync(content), 'deflate-raw')).equals(content)).toBe(true);
    const twice = Buffer.concat([gzipSync('a,b\n'), gzipSync('1,2\n')]);
    expect((await expanded(twice, 'gzip')).toString()).toBe('a,b\n1,2\n');
  });

  test('rejects a stream that is cut off or damaged', async () => {
    const packed = gzipSync(content);
    await expect(expanded(packed.subarray(0, packed.length - 20), 'gzip')).rejects.toThrow();
    await expect(expanded(packed.subarray(0, 1000), 'gzip')).rejects.toThrow();
    const damaged = Buffer.from(packed);
    damaged.fill(0xff, 5000, 5100);
    await expect(expanded(damaged, 'gzip')).rejects.toThrow();
  });

  test('passes on what went wrong in the source', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield gzipSync(content).subarray(0, 1000);
      throw new Error('disk gone');
    }
    const drain = async (): Promise<void> => {
      for await (const _ of inflate(broken(), 'gzip'));
    };
    await expect(drain()).rejects.toThrow('disk gone');
  });

  test('lets the source go when nobody wants more', async () => {
    let released = false;
    async function* watched(): AsyncGenerator<Uint8Array> {
      try {
        yield* pieces(gzipSync(content), 1000);
      } finally {
        released = true;
      }
    }
    for await (const _ of inflate(watched(), 'gzip')) break;
    await expect.poll(() => released).toBe(true);
  });
});

describe('staged files', () => {
  function created(path: string) {
    const staged = stageFiles();
    const file = staged.create(path);
    if (!file.ok) throw new Error(file.error.code);
    return { staged, file: file.value };
  }

  test('come into being together, replacing older ones and nothing else', () => {
    writeFileSync(at('old.csv'), 'old');
    writeFileSync(at('other.txt'), 'mine');
    const { staged, file } = created(at('old.csv'));
    const second = staged.create(at('new.csv'));
    file.write(bytes('new'));
    if (second.ok) second.value.write(bytes('also'));
    expect(readFileSync(at('old.csv'), 'utf8')).toBe('old');
    expect(existsSync(at('new.csv'))).toBe(false);
    expect(staged.commit()).toEqual({ ok: true, value: null });
    staged.discard();
    expect(readdirSync(folder).sort()).toEqual(['new.csv', 'old.csv', 'other.txt']);
    expect(readFileSync(at('old.csv'), 'utf8')).toBe('new');
  });

  test('can be begun again', () => {
    const { staged, file } = created(at('a.csv'));
    file.write(bytes('a long first try'));
    file.restart();
    file.write(bytes('short'));
    staged.commit();
    expect(readFileSync(at('a.csv'), 'utf8')).toBe('short');
  });

  test('leave nothing behind when they are taken back, folders included', () => {
    const staged = stageFiles();
    expect(staged.makeFolder(at('a/b/c')).ok).toBe(true);
    staged.create(at('a/b/c/x.csv'));
    expect(readdirSync(at('a/b/c'))).toHaveLength(1);
    staged.discard();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('leave a folder alone that was there before, or that somebody else now uses', () => {
    mkdirSync(at('kept'));
    const staged = stageFiles();
    staged.makeFolder(at('kept/made'));
    writeFileSync(at('kept/made/theirs.txt'), 'x');
    staged.discard();
    expect(readdirSync(at('kept/made'))).toEqual(['theirs.txt']);
  });

  test('are moved back when one of them cannot be put in its place', () => {
    writeFileSync(at('a.csv'), 'old');
    const { staged, file } = created(at('a.csv'));
    file.write(bytes('new'));
    staged.create(at('b.csv'));
    mkdirSync(at('b.csv'));
    writeFileSync(at('b.csv/x'), '');
    rmSync(at(readdirSync(folder).find((name) => name.startsWith('.b.csv')) ?? ''));
    expect(staged.commit().ok).toBe(false);
    staged.discard();
    expect(readFileSync(at('a.csv'), 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['a.csv', 'b.csv']);
    expect(existsSync(at('b.csv/x'))).toBe(true);
  });

  test('follow a link to the file it names', () => {
    writeFileSync(at('real.csv'), 'old');
    symlinkSync(at('real.csv'), at('link.csv'));
    const { staged, file } = created(at('link.csv'));
    file.write(bytes('new'));
    staged.commit();
    expect(readFileSync(at('real.csv'), 'utf8')).toBe('new');
    expect(readdirSync(folder).sort()).toEqual(['link.csv', 'real.csv']);
  });

  test('write to a device directly and never replace it', () => {
    const { staged, file } = created('/dev/null');
    file.write(bytes('x'));
    expect(staged.commit().ok).toBe(true);
    expect(existsSync('/dev/null')).toBe(true);
  });

  test('refuse places where no file can be', () => {
    const staged = stageFiles();
    writeFileSync(at('file'), '');
    expect(staged.create(folder)).toMatchObject({ error: { code: 'output-is-folder' } });
    expect(staged.create(at('none/x.csv'))).toMatchObject({ error: { code: 'output-no-folder' } });
    expect(staged.makeFolder(at('file'))).toMatchObject({ error: { code: 'output-is-file' } });
    expect(staged.makeFolder(at('file/sub'))).toMatchObject({ error: { code: 'output-is-file' } });
    staged.discard();
    expect(readdirSync(folder)).toEqual(['file']);
  });
});
