import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const DIST = new URL('../../apps/cli/dist/', import.meta.url);

/** The file and all that it imports before it runs. */
async function loadedWith(file: string, seen = new Set<string>()): Promise<string[]> {
  if (seen.has(file)) return [];
  seen.add(file);
  const code = await readFile(new URL(file, DIST), 'utf8');
  for (const [, imported] of code.matchAll(/^(?:import|export) [^;]*?"\.\/([^"]+)";$/gm)) {
    await loadedWith(imported, seen);
  }
  return [...seen].sort();
}

test('a thread that reads loads what it needs and not the command', async () => {
  expect(await loadedWith('shard-worker.js')).toEqual(['common.js', 'shard-worker.js', 'thread.js']);
});

test('threads are started ahead by code that loads nothing else', async () => {
  expect(await loadedWith('reading-threads.js')).toEqual(['ahead.js', 'reading-threads.js']);
});

test('the command begins without what analyzes', async () => {
  expect(await loadedWith('kesit.js')).toEqual(['common.js', 'kesit.js']);
});

test.each(['ahead.js', 'common.js', 'thread.js', 'analysis.js'])(
  '%s takes the file system without its streams',
  async (file) => {
    expect(await readFile(new URL(file, DIST), 'utf8')).not.toMatch(/from "(?:node:)?fs"/);
  },
);
