import { dataFile } from '@kesit/test/data';
import { describe, expect, test } from 'vitest';
import { kesit, temporaryFolder } from './kesit.ts';

describe('kesit cluster', () => {
  test('the mall in five clusters is the published partition, and the model puts every row back', async () => {
    using folder = temporaryFolder();
    const mall = dataFile('Mall_Customers.csv');
    const columns = 'Annual Income (k$),Spending Score (1-100)';
    const args = [
      '--table',
      '--columns',
      columns,
      '--scale',
      'none',
      '--k',
      '5',
      '--out',
      folder.file('mall'),
    ];
    const run = await kesit(['cluster', mall, ...args, '--json']);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    const found = JSON.parse(run.stdout);
    // Table D18: scikit-learn's best of many.
    expect(found.inertia).toBeCloseTo(44_448.4554, 3);
    expect(found.sweep[0].silhouette).toBeCloseTo(0.553932, 6);
    expect(found.clusters.map(({ customers }: { customers: number }) => customers)).toEqual([
      81, 39, 35, 23, 22,
    ]);
    expect(folder.names('mall').sort()).toEqual(['assignments.csv', 'clusters.json', 'model.json']);

    const scored = await kesit(
      ['score', mall, '--table', '--model', 'mall/model.json', '--out', 'scores', '--quiet'],
      { cwd: folder.path },
    );
    expect(scored).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    const clusterOf = (csv: string): string[] =>
      csv
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',')[1]!);
    expect(clusterOf(folder.read('scores/scores.csv'))).toEqual(
      clusterOf(folder.read('mall/assignments.csv')),
    );
  });

  test('either engine gives the same clusters to the last digit, and the file says which it was', async () => {
    using folder = temporaryFolder();
    const orders = folder.file('orders.csv');
    const shop = ['--customers', '4000', '--months', '12', '--seed', '5', '--out', orders, '--quiet'];
    await kesit(['generate', ...shop]);
    const found: Record<string, { engine: { name: string; reason: string } }> = {};
    for (const engine of ['auto', 'ts', 'wasm']) {
      const args = ['--features', 'eight', '--engine', engine, '--out', folder.file(engine), '--quiet'];
      expect(await kesit(['cluster', orders, ...args])).toEqual({ exitCode: 0, stdout: '', stderr: '' });
      const { run: _, engine: used, ...rest } = JSON.parse(folder.read(`${engine}/clusters.json`));
      found[engine] = { ...rest, engine: used };
    }
    expect(found['ts']!.engine).toMatchObject({ name: 'ts', reason: 'forced', changes: [] });
    expect(found['wasm']!.engine).toMatchObject({ name: 'wasm', reason: 'forced', changes: [] });
    expect(found['auto']!.engine).toMatchObject({
      reason: 'fastest',
      measures: [{ name: 'ts' }, { name: 'wasm' }],
    });
    for (const engine of ['ts', 'wasm']) {
      expect({ ...found[engine], engine: null }).toEqual({ ...found['auto'], engine: null });
      expect(folder.read(`${engine}/assignments.csv`)).toBe(folder.read('auto/assignments.csv'));
    }
    const unknown = await kesit(['cluster', orders, '--engine', 'wsam', '--out', folder.file('none')]);
    expect(unknown.exitCode).toBe(2);
    expect(unknown.stderr).toContain('wasm');
  });

  test('clusters are looked for in an embedding, which is judged beside principal components and travels', async () => {
    using folder = temporaryFolder();
    const orders = folder.file('orders.csv');
    const shop = ['--customers', '300', '--months', '12', '--seed', '3', '--out', orders, '--quiet'];
    await kesit(['generate', ...shop]);
    const args = ['--features', 'eight', '--k', '3', '--embedding', 'autoencoder', '--dimensions', '3'];
    const run = await kesit(['cluster', orders, ...args, '--out', folder.file('found')]);
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toContain('embedding of 3 dimensions');
    const { embedding } = JSON.parse(folder.read('found/clusters.json'));
    expect(embedding).toMatchObject({ method: 'autoencoder', dimensions: 3 });
    // Eight z-scored columns lose something in three, and less than the mean alone would.
    for (const error of [embedding.heldOutError, embedding.pcaError]) {
      expect(error).toBeGreaterThan(0);
      expect(error).toBeLessThan(1);
    }
    const scored = await kesit(
      ['score', orders, '--model', 'found/model.json', '--out', 'scores', '--quiet'],
      { cwd: folder.path },
    );
    expect(scored).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    const clusters = (csv: string): string[] => csv.split('\n').map((line) => line.split(',')[1] ?? '');
    expect(clusters(folder.read('scores/scores.csv')).slice(1)).toEqual(
      clusters(folder.read('found/assignments.csv')).slice(1),
    );
    const wide = await kesit([
      'cluster',
      orders,
      '--features',
      'rfm',
      '--embedding',
      'pca',
      '--dimensions',
      '3',
      '--out',
      'no',
    ]);
    expect(wide).toMatchObject({ exitCode: 2 });
    expect(wide.stderr).toContain('fewer dimensions');
  });

  test('orders become customers, the customers clusters with names, revenue and actions', async () => {
    using folder = temporaryFolder();
    const orders = folder.file('orders.csv');
    await kesit([
      'generate',
      '--customers',
      '400',
      '--months',
      '12',
      '--seed',
      '3',
      '--out',
      orders,
      '--quiet',
    ]);
    const out = folder.file('clusters');
    const run = await kesit(['cluster', orders, '--features', 'eight', '--k-range', '2:6', '--out', out]);
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toContain('Written to');
    const found = JSON.parse(folder.read('clusters/clusters.json'));
    expect(found).toMatchObject({
      schema: 'kesit.clusters/1',
      method: 'kmeans',
      missingFeatures: [],
      noise: 0,
    });
    expect(found.features).toHaveLength(8);
    expect(found.sweep.map(({ k }: { k: number }) => k)).toEqual([2, 3, 4, 5, 6]);
    expect(found.k).toBe(found.suggested.bySilhouette);
    const customers = found.clusters.reduce(
      (sum: number, one: { customers: number }) => sum + one.customers,
      0,
    );
    expect(customers).toBe(400);
    for (const cluster of found.clusters) {
      expect(cluster.name.length).toBeGreaterThan(3);
      expect(cluster.actions.length).toBeGreaterThan(0);
      expect(cluster.centroid.totalSpend).toBeGreaterThan(0);
    }
    expect(folder.read('clusters/assignments.csv').trimEnd().split('\n')).toHaveLength(401);
  });

  test.each(['minibatch', 'dbscan', 'hdbscan', 'ward', 'single', 'complete', 'average'])(
    '%s leaves nobody out',
    async (method) => {
      using folder = temporaryFolder();
      const orders = folder.file('orders.csv');
      await kesit([
        'generate',
        '--customers',
        '300',
        '--months',
        '12',
        '--seed',
        '5',
        '--out',
        orders,
        '--quiet',
      ]);
      const run = await kesit(['cluster', orders, '--method', method, '--out', folder.file('out'), '--json']);
      expect(run).toMatchObject({ exitCode: 0, stderr: '' });
      const { clusters, noise, leftOut, merges } = JSON.parse(run.stdout);
      const sum = clusters.reduce(
        (total: number, { customers }: { customers: number }) => total + customers,
        0,
      );
      expect(sum + noise + leftOut).toBe(300);
      const isTree = ['ward', 'single', 'complete', 'average'].includes(method);
      expect(merges).toHaveLength(isTree ? 299 : 0);
    },
  );

  test.each([
    [['--method', 'kmean'], 2, 'Did you mean kmeans'],
    [['--k', '0'], 2, '--k cannot be'],
    [['--k-range', '10:2'], 2, '--k-range cannot be'],
    [['--features', 'spend'], 2, '--features cannot be'],
    [['--k', '500'], 4, '[too-few-rows]'],
    [['--table', '--columns', 'Height'], 2, '[column-not-found]'],
  ])('%j says what is wrong', async (args, exitCode, message) => {
    using folder = temporaryFolder();
    const orders = folder.file('orders.csv');
    await kesit([
      'generate',
      '--customers',
      '50',
      '--months',
      '6',
      '--seed',
      '5',
      '--out',
      orders,
      '--quiet',
    ]);
    const run = await kesit(['cluster', orders, ...args, '--out', folder.file('out')]);
    expect(run.exitCode).toBe(exitCode);
    expect(run.stderr).toContain(message);
    expect(folder.names()).toEqual(['orders.csv']);
  });

  test('a model that was changed by hand is refused, and so is one of another kind of data', async () => {
    using folder = temporaryFolder();
    const mall = dataFile('Mall_Customers.csv');
    const out = folder.file('mall');
    await kesit(['cluster', mall, '--table', '--columns', 'Age', '--k', '2', '--out', out, '--quiet']);
    const text = folder.read('mall/model.json');
    const forged = folder.file('forged.json', text.replace('"seed":42', '"seed":41'));
    const refused = await kesit(['score', mall, '--table', '--model', forged, '--out', folder.file('x')]);
    expect(refused).toMatchObject({ exitCode: 3, stdout: '' });
    expect(refused.stderr).toContain('[model-damaged]');
    const orders = folder.file('orders.csv');
    await kesit([
      'generate',
      '--customers',
      '50',
      '--months',
      '6',
      '--seed',
      '5',
      '--out',
      orders,
      '--quiet',
    ]);
    const other = await kesit([
      'score',
      orders,
      '--model',
      folder.file('mall/model.json'),
      '--out',
      folder.file('x'),
    ]);
    expect(other.stderr).toContain('[model-needs-features]');
    expect(folder.names()).toEqual(['forged.json', 'mall', 'orders.csv']);
  });
});
