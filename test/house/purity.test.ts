import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { REPOSITORY } from './cruise.ts';

/** What a platform offers and core must not touch: the compiler knows none of it there. */
const OUTSIDE_WORLD = [
  'console',
  'fetch',
  'setTimeout',
  'structuredClone',
  'crypto',
  'process',
  'document',
  'Worker',
  'URL',
  'TextDecoder',
  'ReadableStream',
];

let folder: string;
let complaints: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kesit-purity-'));
  await mkdir(join(folder, 'packages/core/src'), { recursive: true });
  for (const file of ['tsconfig.base.json', 'packages/core/tsconfig.json'])
    await cp(join(REPOSITORY, file), join(folder, file));
  for (const name of OUTSIDE_WORLD) {
    await writeFile(
      join(folder, 'packages/core/src', `${name}.ts`),
      `export const reached: unknown = ${name};\n`,
    );
  }
  await writeFile(
    join(folder, 'packages/core/src', 'sound.ts'),
    'export const sound: Float64Array = new Float64Array(1);\n',
  );
  complaints = await compile(join(folder, 'packages/core'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

function compile(project: string): Promise<string> {
  const compiler = join(REPOSITORY, 'node_modules/@typescript/native/bin/tsc');
  return new Promise((resolve) => {
    execFile(process.execPath, [compiler, '-p', project, '--pretty', 'false'], (_, text) => resolve(text));
  });
}

test.each(OUTSIDE_WORLD)('core does not compile with %s', (name) => {
  expect(complaints).toMatch(
    new RegExp(`${name}\\.ts\\(1,\\d+\\): error TS\\d+: Cannot find name '${name}'`),
  );
});

test('core compiles without them', () => {
  expect(complaints).not.toContain('sound.ts');
});
