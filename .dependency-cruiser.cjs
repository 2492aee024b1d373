// What may depend on what. The rules about core's folders are made from packages/core/stages.json, the one list;
// test/house/boundaries.test.ts plants a breach of every rule named here and sees it reported.
const { foundation, stages, apart } = require('./packages/core/stages.json');

const anyOf = (names) => `(${names.join('|')})`;
const inCore = (folders) => `^packages/core/src/${anyOf(folders)}/`;
const npm = (names) => `(^|/)node_modules/${anyOf(names)}/|^${anyOf(names)}(/|$)`;

const TEST_FILE = '\\.(test|contract|bench)\\.ts$';
const TEST_FOLDER = '^(test|bench)/|^packages/[^/]+/reference/|^(apps|packages)/[^/]+/test(-support)?/';
const CORE_FOLDER_INDEX = '^packages/core/src/[^/]+/index\\.ts$';
// A relative import without a file stays as it was written; the rule `resolvable` has the word on it.
const LEADS_NOWHERE = '^\\.\\.?/';
const PARQUET_DOOR = '^packages/core/src/table/parquet\\.ts$';
const UMAP_DOOR = '^packages/core/src/cluster/neighbor-embedding\\.ts$';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const stageOrder = stages.flatMap((stage, position) => {
  const later = stages.slice(position + 1);
  if (later.length === 0) return [];
  return forbid(
    `stage-order-${stage}`,
    `${stage} comes before ${later.join(', ')} and knows nothing of them.`,
    { path: inCore([stage]) },
    { path: inCore(later) },
  );
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    forbid(
      'core-is-pure',
      'Core computes: no npm package, no node: module, nothing outside its own source.',
      { path: '^packages/core/src/', pathNot: [TEST_FILE, PARQUET_DOOR, UMAP_DOOR] },
      { pathNot: ['^packages/core/src/', LEADS_NOWHERE] },
    ),
    forbid(
      'core-is-pure-parquet',
      'table/parquet.ts is the one file that may reach for hyparquet, and for nothing else.',
      { path: PARQUET_DOOR },
      { pathNot: ['^packages/core/src/', LEADS_NOWHERE, npm(['hyparquet', 'hyparquet-compressors'])] },
    ),
    forbid(
      'core-is-pure-umap',
      'cluster/neighbor-embedding.ts is the one file that may reach for umap-js, and for nothing else.',
      { path: UMAP_DOOR },
      { pathNot: ['^packages/core/src/', LEADS_NOWHERE, npm(['umap-js'])] },
    ),
    ...stageOrder,
    forbid(
      'foundation-first',
      'The foundation carries the stages, so it cannot stand on them.',
      { path: inCore(foundation) },
      { path: inCore(stages) },
    ),
    forbid(
      'apart-stands-on-foundation',
      `${apart.join(', ')} may use the foundation only.`,
      { path: inCore(apart), pathNot: TEST_FILE },
      { path: inCore(stages) },
    ),
    forbid(
      'nothing-stands-on-apart',
      `Only tests, benchmarks and apps use ${apart.join(', ')}.`,
      { path: inCore([...foundation, ...stages]), pathNot: TEST_FILE },
      { path: inCore(apart) },
    ),
    forbid(
      'front-door-inside',
      'A folder of core is used through its index.ts, by its neighbours too.',
      { path: '^packages/core/src/([^/]+)/' },
      {
        path: '^packages/core/src/[^/]+/',
        pathNot: ['^packages/core/src/$1/', CORE_FOLDER_INDEX, '\\.contract\\.ts$'],
      },
    ),
    forbid(
      'front-door-outside',
      'Other packages use @kesit/core/<folder>, never a file behind it.',
      { pathNot: '^packages/core/' },
      { path: '^packages/core/', pathNot: [CORE_FOLDER_INDEX, '\\.contract\\.ts$', '/stages\\.json$'] },
    ),
    forbid(
      'no-circular',
      'A circle has no first thing to read; imports of types count too.',
      {},
      { circular: true },
    ),
    forbid('packages-below-apps', 'Packages carry the apps.', { path: '^packages/' }, { path: '^apps/' }),
    forbid(
      'ui-below-apps',
      'Components show what they are given: no worker, storage or network of their own.',
      { path: '^packages/ui/' },
      { path: npm(['comlink', 'idb', 'hono']) },
    ),
    forbid(
      'apps-are-separate',
      'Apps meet in core, not in each other.',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    forbid(
      'pages-see-state',
      'A page reads state and calls its functions; workers and adapters are behind state.',
      { path: '^apps/web/src/pages/', pathNot: TEST_FILE },
      { path: `^apps/web/src/(workers|adapters)/|${npm(['comlink', 'idb'])}` },
    ),
    forbid(
      'comlink-at-the-worker-door',
      'Threads are talked to in apps/web/src/workers only.',
      { pathNot: '^apps/web/src/workers/' },
      { path: npm(['comlink']) },
    ),
    forbid(
      'web-has-no-node',
      'The page runs in a browser: no node: module in its source.',
      { path: '^apps/web/src/', pathNot: TEST_FILE },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'nothing-imports-tests',
      'Tests look at the product; the product does not look at tests.',
      { path: '^(apps|packages)/', pathNot: [TEST_FILE, TEST_FOLDER, '/vitest\\.config\\.ts$'] },
      { path: `${TEST_FILE}|${TEST_FOLDER}` },
    ),
    forbid(
      'resolvable',
      'An import that leads nowhere is an import that no rule can judge.',
      { path: '^(apps|packages|test|bench)/' },
      { couldNotResolve: true },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(apps|packages)/[^/]+/(dist|\\.turbo)/|^\\.cache/' },
    // Imports of types are dependencies too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.svelte', '.json'],
    },
  },
};
