import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REPOSITORY } from './cruise.ts';

const core = join(REPOSITORY, 'packages/core');

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(join(core, path), 'utf8')) as T;
}

const listed = Object.values(await readJson<Record<string, string[]>>('stages.json')).flat();

test('no folder of core is listed twice', () => {
  expect(new Set(listed).size).toBe(listed.length);
});

test('core offers each listed folder through its index.ts, and nothing else', async () => {
  const { exports } = await readJson<{ exports: Record<string, string> }>('package.json');
  expect(exports).toEqual(Object.fromEntries(listed.map((name) => [`./${name}`, `./src/${name}/index.ts`])));
});

test('the folders of core are the listed ones, and no file lies loose beside them', async () => {
  const entries = await readdir(join(core, 'src'), { withFileTypes: true });
  const filled = await Promise.all(
    entries.map(
      async (entry) => !entry.isDirectory() || (await readdir(join(core, 'src', entry.name))).length > 0,
    ),
  );
  expect(
    entries
      .filter((_, index) => filled[index])
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...listed].sort());
});
