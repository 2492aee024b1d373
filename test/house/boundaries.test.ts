import { glob, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cruiseFolder, REPOSITORY, ruleNames, SOURCE_FOLDERS } from './cruise.ts';

interface Breach {
  readonly rule: string;
  readonly file: string;
  readonly text: string;
  /** What it takes besides: a circle is reported at one of its files only. */
  readonly beside?: Readonly<Record<string, string>>;
}

interface Stages {
  readonly foundation: readonly string[];
  readonly stages: readonly string[];
  readonly apart: readonly string[];
}

const { foundation, stages, apart } = JSON.parse(
  await readFile(join(REPOSITORY, 'packages/core/stages.json'), 'utf8'),
) as Stages;

const core = (path: string): string => `packages/core/src/${path}`;
const [firstFoundation = ''] = foundation;
const [firstStage = '', secondStage = ''] = stages;
const [firstApart = ''] = apart;

/** Packages as npm lays them out; their files are in a folder called dist, as comlink's really are. */
const PACKAGES = ['comlink', 'hyparquet', 'hyparquet-compressors', 'left-pad', 'umap-js'];

/** A small product without a fault, in the shape of ours. */
const SOUND: Readonly<Record<string, string>> = {
  'package.json': '{ "type": "module" }',
  ...Object.fromEntries(
    PACKAGES.flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, main: './dist/index.js' })],
      [`node_modules/${name}/dist/index.js`, 'module.exports = {};'],
    ]),
  ),
  ...Object.fromEntries(
    ['client', 'disclose-version', 'flags/legacy'].map((part) => [
      `node_modules/svelte/internal/${part}.js`,
      '',
    ]),
  ),
  ...Object.fromEntries(
    [...foundation, ...stages, ...apart].flatMap((folder) => [
      [core(`${folder}/index.ts`), "export { inner } from './inner.ts';"],
      [core(`${folder}/inner.ts`), 'export const inner: number = 1;\nexport type Inner = number;'],
    ]),
  ),
  [core('table/parquet.ts')]: "export const read = () => import('hyparquet');",
  [core('cluster/neighbor-embedding.ts')]: "export const embed = () => import('umap-js');",
  [core(`${secondStage}/uses.ts`)]:
    `import type { Inner } from '../${firstStage}/index.ts';\nimport { inner } from '../${firstFoundation}/index.ts';\nexport const one: Inner = inner;`,
  [core(`${firstStage}/inner.test.ts`)]:
    `import { inner } from '../${firstApart}/index.ts';\nexport const seen = inner;`,
  'packages/ui/src/index.ts': 'export const ui = 1;',
  'apps/cli/src/main.ts': `import { readFile } from 'node:fs/promises';\nimport { inner } from '../../../packages/core/src/${firstStage}/index.ts';\nexport const main = [readFile, inner];`,
  'apps/web/src/workers/compute.ts': "import { wrap } from 'comlink';\nexport const compute = wrap;",
  'apps/web/src/state/analysis.ts':
    "import { compute } from '../workers/compute.ts';\nexport const state = compute;",
  'apps/web/src/pages/Page.svelte':
    "<script>\nimport { state } from '../state/analysis.ts';\n</script>\n{state}",
  'test/journeys/open.test.ts':
    "import { main } from '../../apps/cli/src/main.ts';\nexport const journey = main;",
};

const BREACHES: readonly Breach[] = [
  { rule: 'core-is-pure', file: core('math/reads-files.ts'), text: "import 'node:fs';" },
  { rule: 'core-is-pure', file: core('math/takes-a-package.ts'), text: "import 'left-pad';" },
  {
    rule: 'core-is-pure',
    file: core('math/takes-a-type.ts'),
    text: "import type { x } from 'left-pad';\nexport type X = typeof x;",
  },
  {
    rule: 'core-is-pure',
    file: core('table/second-parquet.ts'),
    text: "export const read = () => import('hyparquet');",
  },
  {
    rule: 'core-is-pure',
    file: core('cluster/second-embedding.ts'),
    text: "export const embed = () => import('umap-js');",
  },
  { rule: 'core-is-pure-umap', file: core('cluster/neighbor-embedding.ts'), text: "import 'left-pad';" },
  { rule: 'core-is-pure-parquet', file: core('table/parquet.ts'), text: "import 'left-pad';" },
  ...stages.slice(0, -1).map((stage, position) => ({
    rule: `stage-order-${stage}`,
    file: core(`${stage}/looks-ahead.ts`),
    text: `import type { Inner } from '../${stages[position + 1]}/index.ts';\nexport type Ahead = Inner;`,
  })),
  {
    rule: 'foundation-first',
    file: core(`${firstFoundation}/looks-up.ts`),
    text: `import { inner } from '../${firstStage}/index.ts';\nexport const up = inner;`,
  },
  {
    rule: 'apart-stands-on-foundation',
    file: core(`${firstApart}/looks-in.ts`),
    text: `import { inner } from '../${firstStage}/index.ts';\nexport const within = inner;`,
  },
  {
    rule: 'nothing-stands-on-apart',
    file: core(`${firstStage}/makes-up-data.ts`),
    text: `import { inner } from '../${firstApart}/index.ts';\nexport const made = inner;`,
  },
  {
    rule: 'front-door-inside',
    file: core(`${secondStage}/through-the-window.ts`),
    text: `import { inner } from '../${firstStage}/inner.ts';\nexport const window = inner;`,
  },
  {
    rule: 'front-door-outside',
    file: 'apps/cli/src/through-the-window.ts',
    text: `import { inner } from '../../../packages/core/src/${firstStage}/inner.ts';\nexport const window = inner;`,
  },
  {
    rule: 'no-circular',
    file: core('text/egg.ts'),
    text: "import type { Hen } from './hen.ts';\nexport interface Egg { from: Hen }",
    beside: { [core('text/hen.ts')]: "import type { Egg } from './egg.ts';\nexport type Hen = Egg[];" },
  },
  {
    rule: 'packages-below-apps',
    file: 'packages/ui/src/knows-the-app.ts',
    text: "import { state } from '../../../apps/web/src/state/analysis.ts';\nexport const known = state;",
  },
  { rule: 'ui-below-apps', file: 'packages/ui/src/talks.ts', text: "import 'comlink';" },
  {
    rule: 'apps-are-separate',
    file: 'apps/cli/src/borrows.ts',
    text: "import { state } from '../../web/src/state/analysis.ts';\nexport const borrowed = state;",
  },
  {
    rule: 'pages-see-state',
    file: 'apps/web/src/pages/Direct.svelte',
    text: "<script>\nimport { compute } from '../workers/compute.ts';\n</script>\n{compute}",
  },
  { rule: 'comlink-at-the-worker-door', file: 'apps/web/src/state/wraps.ts', text: "import 'comlink';" },
  { rule: 'web-has-no-node', file: 'apps/web/src/state/reads-files.ts', text: "import 'node:fs';" },
  {
    rule: 'nothing-imports-tests',
    file: 'apps/cli/src/cheats.ts',
    text: "import { journey } from '../../../test/journeys/open.test.ts';\nexport const cheat = journey;",
  },
  {
    rule: 'nothing-imports-tests',
    file: core(`${firstStage}/leans-on-its-test.ts`),
    text: "import { seen } from './inner.test.ts';\nexport const lean = seen;",
  },
  { rule: 'resolvable', file: 'apps/cli/src/lost.ts', text: "import './nowhere.ts';" },
];

const temporary: string[] = [];

async function layOut(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kesit-boundaries-'));
  temporary.push(folder);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), `${text}\n`);
  }
  return folder;
}

afterAll(async () => {
  for (const folder of temporary) await rm(folder, { recursive: true });
});

describe('the rules of what may depend on what', () => {
  let reported: Set<string>;

  beforeAll(async () => {
    const planted = BREACHES.map(({ file, text, beside }) => ({ [file]: text, ...beside }));
    const { summary } = await cruiseFolder(await layOut(Object.assign({ ...SOUND }, ...planted)));
    reported = new Set(summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`));
  });

  test('say nothing about a sound product', async () => {
    const { summary } = await cruiseFolder(await layOut(SOUND));
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
  });

  test('each have a planted breach here', async () => {
    expect([...new Set(BREACHES.map(({ rule }) => rule))].sort()).toEqual((await ruleNames()).sort());
  });

  test.each(BREACHES)('$rule reports $file', ({ rule, file }) => {
    expect(reported).toContain(`${rule}: ${file}`);
  });
});

describe('the rules, run on this repository', () => {
  test('are kept, and see every source file and the way from each folder of core to its files', async () => {
    const { modules, summary } = await cruiseFolder(REPOSITORY);
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
    const seen = new Map(modules.map((module) => [module.source, module.dependencies.length]));
    const present: string[] = [];
    for await (const path of glob(`${SOURCE_FOLDERS}/**/*.{ts,js,svelte}`, {
      cwd: REPOSITORY,
      exclude: (name) =>
        ['node_modules', 'dist', '.turbo'].some((folder) => name.split('/').includes(folder)),
    })) {
      present.push(path.replaceAll('\\', '/'));
    }
    const folders = present.filter((path) => /^packages\/core\/src\/[^/]+\/index\.ts$/.test(path));

    // Where dependency-cruiser cannot read a language it says nothing and passes, so what it saw is counted.
    expect(present.length).toBeGreaterThan(folders.length);
    expect(present.filter((path) => !seen.has(path))).toEqual([]);
    expect(folders.length).toBeGreaterThan(0);
    expect(folders.filter((path) => (seen.get(path) ?? 0) === 0)).toEqual([]);
  });
});
