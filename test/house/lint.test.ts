import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { REPOSITORY } from './cruise.ts';

/** What each rule must see, and the file it must see it in. */
const PLANTED = [
  ['plugin', 'packages/core/src/math/draws.ts', 'export const draw = (): number => Math.random();'],
  [
    'lint/style/noRestrictedGlobals',
    'packages/core/src/math/looks-at-the-clock.ts',
    'export const now = (): number => Date.now();',
  ],
  [
    'lint/suspicious/noImportCycles',
    'packages/core/src/math/hen.ts',
    "import { egg } from './egg.ts';\n\nexport const hen: number = egg + 1;",
  ],
  [
    'lint/nursery/noFloatingPromises',
    'apps/cli/src/forgets.ts',
    'const later = async (): Promise<number> => 1;\n\nexport function forget(): void {\n  later();\n}',
  ],
  [
    'lint/nursery/useExhaustiveSwitchCases',
    'apps/cli/src/skips.ts',
    "export function skip(side: 'left' | 'right'): number {\n  switch (side) {\n    case 'left':\n      return 1;\n  }\n  return 0;\n}",
  ],
  ['lint/style/noDefaultExport', 'apps/cli/src/nameless.ts', 'export default 1;'],
  ['lint/performance/noReExportAll', 'apps/cli/src/everything.ts', "export * from './skips.ts';"],
] as const;

const SOUND = {
  '.gitignore': '',
  'packages/core/src/math/egg.ts': "import { hen } from './hen.ts';\n\nexport const egg: number = hen - 1;",
  'packages/core/src/math/draws.test.ts': 'export const seen: number = Math.random() + Date.now();',
  'apps/cli/src/clock.ts': 'export const now = (): number => Date.now();',
};

let folder: string;
let reported: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kesit-lint-'));
  for (const file of ['biome.json', 'tools'])
    await cp(join(REPOSITORY, file), join(folder, file), { recursive: true });
  const planted = Object.fromEntries(PLANTED.map(([, path, text]) => [path, text]));
  for (const [path, text] of Object.entries({ ...SOUND, ...planted })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), `${text}\n`);
  }
  reported = await lint(folder);
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** The faults that Biome finds under our settings, as `rule: file`. */
async function lint(cwd: string): Promise<string[]> {
  const biome = createRequire(join(REPOSITORY, 'package.json')).resolve('@biomejs/biome/bin/biome');
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, [biome, 'lint', '--reporter=json', 'apps', 'packages'], { cwd }, (_, text) =>
      resolve(text),
    );
  });
  const { diagnostics } = JSON.parse(output) as {
    diagnostics: { category: string; location: { path: string } }[];
  };
  return diagnostics.map(({ category, location }) => `${category}: ${location.path.replaceAll('\\', '/')}`);
}

test.each(PLANTED)('%s reports %s', (rule, path) => {
  expect(reported).toContain(`${rule}: ${path}`);
});

test('tests and apps may look at the clock and draw', () => {
  expect(reported.filter((line) => line.includes('draws.test.ts') || line.endsWith('/clock.ts'))).toEqual([]);
});
