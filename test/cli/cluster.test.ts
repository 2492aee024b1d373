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

    // The segments by rule of the same customers: nobody is lost on the way from one to the other.
    const { comparison } = found;
    expect(comparison.with.preset).toBe('grid');
    expect(comparison.adjustedRand).toBeGreaterThan(0);
    for (const { id, customers } of comparison.with.segments) {
      const flows = comparison.flows.filter(({ segment }: { segment: string }) => segment === id);
      expect(flows.reduce((sum: number, flow: { customers: number }) => sum + flow.customers, 0)).toBe(
        customers,
      );
    }
  });

  test('judges are heard when asked, and clusters that go on from an earlier run keep ids and names', async () => {
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
    const args = ['cluster', orders, '--k', '4', '--json', '--out'];
    const first = await kesit([...args, folder.file('first'), '--judge', 'gap,stability']);
    expect(first).toMatchObject({ exitCode: 0, stderr: '' });
    const { judgement, clusters } = JSON.parse(first.stdout);
    expect(judgement.gap.map(({ k }: { k: number }) => k)).toEqual([1, 2, 3, 4, 5]);
    expect(judgement.stability[0].stability).toBeGreaterThan(0.3);

    const model = folder.file('first/model.json');
    const other = await kesit([...args, folder.file('second'), '--features', 'rfmt', '--previous', model]);
    expect(other).toMatchObject({ exitCode: 0, stderr: '' });
    const later = JSON.parse(other.stdout).clusters as { id: number; name: string }[];
    const names = new Map(clusters.map(({ id, name }: { id: number; name: string }) => [id, name]));
    const goOn = later.filter(({ id }) => id < 4);
    expect(goOn.length).toBeGreaterThan(0);
    for (const { id, name } of goOn) expect(name).toBe(names.get(id));
    expect(new Set(later.map(({ name }) => name)).size).toBe(4);

    const again = JSON.parse((await kesit([...args, folder.file('again'), '--previous', model])).stdout);
    expect(again.clusters.map(({ id }: { id: number }) => id)).toEqual([0, 1, 2, 3]);
    const asked = await kesit([...args, folder.file('none'), '--judge', 'gap,oracle']);
    expect(asked).toMatchObject({ exitCode: 2 });
  });

  test('a segment is looked into, and a cluster of it, and new customers are told by the model alone', async () => {
    using folder = temporaryFolder();
    const orders = folder.file('orders.csv');
    await kesit([
      'generate',
      '--customers',
      '900',
      '--months',
      '12',
      '--seed',
      '3',
      '--out',
      orders,
      '--quiet',
    ]);
    await kesit(['analyze', orders, '--out', folder.file('all'), '--quiet']);
    const atRisk = folder
      .read('all/customers.csv')
      .split('\n')
      .flatMap((line) => (line.split(',')[7] === 'at-risk' ? [line.split(',')[0]!] : []));
    const looked = (path: string, inside: (cell: string) => boolean): string[] =>
      folder
        .read(path)
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => line.split(','))
        .flatMap(([customer, cluster]) => (inside(cluster!) ? [customer!] : []));

    const inSegment = ['--within', 'at-risk', '--k', '3', '--out', folder.file('segment'), '--json'];
    const first = await kesit(['cluster', orders, ...inSegment]);
    expect(first).toMatchObject({ exitCode: 0, stderr: '' });
    expect(JSON.parse(first.stdout)).toMatchObject({ within: [{ segment: 'at-risk' }], leftOut: 0 });
    expect(looked('segment/assignments.csv', (cell) => cell !== '')).toEqual(atRisk);

    const parent = folder.file('segment/model.json');
    const inCluster = [
      '--within',
      '1',
      '--parent',
      parent,
      '--k',
      '2',
      '--out',
      folder.file('cluster'),
      '--json',
    ];
    const second = JSON.parse((await kesit(['cluster', orders, ...inCluster])).stdout);
    expect(second.within).toMatchObject([{ segment: 'at-risk' }, { cluster: 1 }]);
    const ones = looked('segment/assignments.csv', (cell) => cell === '1');
    expect(looked('cluster/assignments.csv', (cell) => cell !== '')).toEqual(ones);

    const model = folder.file('cluster/model.json');
    await kesit(['score', orders, '--model', model, '--out', folder.file('scores'), '--quiet']);
    for (const cluster of ['0', '1']) {
      expect(looked('scores/scores.csv', (cell) => cell === cluster)).toEqual(
        looked('cluster/assignments.csv', (cell) => cell === cluster),
      );
    }
    expect(looked('scores/scores.csv', (cell) => cell === '')).toHaveLength(900 - ones.length);
    for (const wrong of [
      ['--within', 'at-rsk'],
      ['--within', '7', '--parent', parent],
      ['--parent', parent],
    ]) {
      expect(await kesit(['cluster', orders, ...wrong, '--out', folder.file('no')])).toMatchObject({
        exitCode: 2,
      });
    }
  });

  test('inside one of the five clusters of the mall there are more', async () => {
    using folder = temporaryFolder();
    const columns = ['--columns', 'Annual Income (k$),Spending Score (1-100)'];
    const args = ['cluster', dataFile('Mall_Customers.csv'), '--table', '--json'];
    await kesit([...args, ...columns, '--k', '5', '--out', folder.file('five')]);
    const parent = ['--parent', folder.file('five/model.json'), '--within', '0'];
    const age = ['--columns', 'Age', '--k', '2', '--out', folder.file('two')];
    const { clusters, features } = JSON.parse((await kesit([...args, ...age, ...parent])).stdout);
    expect(features).toEqual(['Age']);
    // The largest of the five has 81 customers (table D18).
    expect(clusters[0].customers + clusters[1].customers).toBe(81);
  });

  test('text of a table is compared as it is said, and rows from elsewhere are coded the same way', async () => {
    using folder = temporaryFolder();
    const campaign = dataFile('marketing_campaign.csv');
    const order = 'Education:ordinal(Basic<2n Cycle<Graduation<Master<PhD)';
    const columns = `${order},Marital_Status,Income,Recency,MntWines`;
    const args = ['cluster', campaign, '--table', '--k', '4', '--columns'];
    const run = await kesit([...args, columns, '--out', folder.file('found'), '--json']);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    const { features, warnings, leftOut, clusters } = JSON.parse(run.stdout);
    // 24 of the 2,240 rows have no income: awk -F'\t' '$5==""' counts them.
    expect(leftOut).toBe(24);
    expect(features).toEqual([
      'Education',
      ...['Absurd', 'Alone', 'Divorced', 'Married', 'Single', 'Together', 'Widow', 'YOLO'].map(
        (status) => `Marital_Status=${status}`,
      ),
      'Income',
      'Recency',
      'MntWines',
    ]);
    expect(warnings).toMatchObject([{ code: 'coded-one-hot' }]);
    for (const { centroid } of clusters) expect(centroid['Marital_Status=Married']).toBeLessThanOrEqual(1);

    const model = folder.file('found/model.json');
    await kesit(['score', campaign, '--table', '--model', model, '--out', folder.file('all'), '--quiet']);
    const clusterOf = (file: string): string[] =>
      folder
        .read(file)
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',')[1]!);
    expect(clusterOf('all/scores.csv')).toEqual(clusterOf('found/assignments.csv'));

    // A status and an education that nobody had: the one is placed by the rest, the other has no place.
    folder.file(
      'new.csv',
      'Education,Marital_Status,Income,Recency,MntWines\nPhD,Engaged,50000,10,300\nDiploma,Single,50000,10,300\n',
    );
    const scored = await kesit([
      'score',
      folder.file('new.csv'),
      '--table',
      '--model',
      model,
      '--out',
      folder.file('new'),
      '--json',
    ]);
    expect(JSON.parse(scored.stdout)).toMatchObject({
      scored: 1,
      warnings: [{ code: 'unknown-category' }, { code: 'unknown-category' }],
    });
    for (const wrong of ['Education:ordinal', 'Education:number', 'ID:one-hot', 'Height:one-hot']) {
      expect(await kesit([...args, wrong, '--out', folder.file('no')])).toMatchObject({ exitCode: 2 });
    }
  });

  test('customers are compared by features and by columns of one’s own together', async () => {
    using folder = temporaryFolder();
    const lines = Array.from({ length: 120 }, (_, i) => {
      const [day, city] = [1 + (i % 28), ['Ankara', 'İzmir'][i % 2]];
      return `${1000 + (i % 40)},A${i},2026-03-${String(day).padStart(2, '0')},50,${city},${30 + 20 * (i % 2)}`;
    });
    folder.file('orders.csv', `customer,invoice,date,amount,City,Age\n${lines.join('\n')}\n`);
    const args = ['--features', 'frequency,monetary,City:one-hot,Age', '--k', '2', '--json'];
    const run = await kesit(['cluster', folder.file('orders.csv'), ...args, '--out', folder.file('found')]);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    const { features, clusters } = JSON.parse(run.stdout);
    expect(features).toEqual(['orderCount', 'totalSpend', 'City=Ankara', 'City=İzmir', 'Age']);
    // 40 customers alike but for city and age, 20 in each city.
    expect(clusters.map(({ customers }: { customers: number }) => customers)).toEqual([20, 20]);
    expect(
      clusters.map(({ centroid }: { centroid: Record<string, number> }) => centroid['City=Ankara']).sort(),
    ).toEqual([0, 1]);

    const model = folder.file('found/model.json');
    const score = [
      'score',
      folder.file('orders.csv'),
      '--model',
      model,
      '--out',
      folder.file('scores'),
      '--json',
    ];
    expect(JSON.parse((await kesit(score)).stdout)).toMatchObject({ customers: 40, scored: 40 });
    const again = await kesit([
      'cluster',
      folder.file('orders.csv'),
      ...args,
      '--previous',
      model,
      '--out',
      folder.file('again'),
    ]);
    expect(JSON.parse(again.stdout).clusters.map(({ id }: { id: number }) => id)).toEqual([0, 1]);
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
