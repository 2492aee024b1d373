import reference from '../../reference/cluster.json' with { type: 'json' };
import type { Engine } from '../engine/index.ts';
import type { ContractCase } from '../engine/network.contract.ts';
import {
  averagePrecision,
  brierScore,
  cohenKappa,
  f1,
  logLoss,
  ndcg,
  populationStability,
  rocAuc,
} from '../evaluation/index.ts';
import { type Matrix, matrixOfColumns } from '../matrix/index.ts';
import { createRng, normal } from '../random/index.ts';
import type { Problem, Result } from '../result/index.ts';
import { adjustedRand } from './adjusted-rand.ts';
import type { Labels } from './cluster.ts';
import { fitDbscan, kDistances } from './dbscan.ts';
import { fitKMeans, type KMeansFit } from './k-means.ts';
import { fitLinkage } from './linkage.ts';
import { mutualInformation } from './mutual-information.ts';
import { fitPca, pcaError } from './pca.ts';
import { silhouette } from './silhouette.ts';
import { applyTransform, fitTransform } from './transform.ts';

/** The data sets of the table that are not kept here, so whoever runs the cases brings them. */
export interface PublishedData {
  /** Mall customers by income and spending, 200 × 2. */
  readonly mall: Matrix;
  /** Online Retail II 2009-2010: recency, frequency and spend of 4,312 customers. */
  readonly retail: Matrix;
}

/**
 * Table D of methods.md: values that scikit-learn, SciPy and the handbooks state, at the table's tolerances. Every engine has to come to them, in Node and in a page.
 */
export function publishedValues({ mall, retail }: PublishedData): ContractCase[] {
  /** Fisher's, corrected; 150 × 4. */
  const iris = matrixOfColumns(
    reference.iris.points[0].map((_, column) => reference.iris.points.map((row) => row[column])),
  );
  const z = scaled(iris, 'z');
  const logs = scaled(retail, 'log1p-z');
  return [
    {
      name: 'D1: inertias of iris',
      run: (engine) =>
        inertias(engine, iris, [681.3706, 152.347952, 78.851441, 57.228473, 46.446182, 39.039987], 1, 1e-6),
    },
    {
      name: 'D2: inertias of iris, z-scored',
      run: (engine) => inertias(engine, z, [222.361705, 139.820496, 114.092238, 90.807283], 2, 1e-5),
    },
    { name: 'D3: the three centers of iris and their sizes', run: (engine) => threeCenters(engine, iris) },
    {
      name: 'D4: silhouettes of iris',
      async run(engine) {
        for (const [points, k, expected] of [
          [iris, 2, 0.681046],
          [iris, 3, 0.552819],
          [iris, 4, 0.498051],
          [z, 3, 0.459948],
        ] as const) {
          near(await meanWidth(engine, points, await labelsOf(engine, points, k)), expected, 1e-6, `k ${k}`);
        }
      },
    },
    {
      name: 'D6: silhouettes of four numbers',
      async run(engine) {
        const held = await engine.holdRows(matrixOfColumns([[0, 1, 10, 11]]));
        const { values } = found(await silhouette(held, Int32Array.of(0, 0, 1, 1)));
        held.dispose();
        nearAll(values, [0.904762, 0.894737, 0.894737, 0.904762], 1e-6, 'widths');
      },
    },
    {
      name: 'D7: the last heights of iris by Ward',
      run: async () =>
        nearAll(lastHeights(iris, 5), [3.828053, 4.847709, 6.399407, 12.300396, 32.447607], 1e-6, 'heights'),
    },
    {
      name: 'D9: the heights of twelve points by Ward',
      run: async () => {
        const expected = [
          1,
          1,
          1,
          1,
          ...new Array<number>(4).fill(1.29099445),
          5.77350269,
          5.77350269,
          8.16496581,
        ];
        nearAll(lastHeights(TWELVE, 11), expected, 1e-7, 'heights');
      },
    },
    { name: 'D11 and D12: DBSCAN', run: (engine) => densities(engine, iris) },
    { name: 'D13: distances to the fifth row of iris', run: (engine) => fifthDistances(engine, iris) },
    { name: 'D14 and D16: principal components', run: async () => components(iris) },
    { name: 'D18: the mall', run: (engine) => theMall(engine, mall) },
    { name: 'D20: Online Retail II', run: (engine) => theRetailer(engine, logs) },
    {
      name: 'D21: the last heights of Online Retail II by Ward',
      run: async () => {
        const expected = [40.721673, 67.805674, 101.348929];
        const ratios = lastHeights(logs, 3).map((height, at) => height / expected[at]);
        nearAll(ratios, [1, 1, 1], 1e-5, 'heights beside the stated ones');
      },
    },
    {
      name: 'D22: agreement of two partitions',
      run: async () => {
        const [first, second] = [Int32Array.of(0, 0, 1, 2), Int32Array.of(0, 0, 1, 1)];
        const { adjusted, normalized } = mutualInformation(first, second);
        nearAll([adjustedRand(first, second), adjusted, normalized], [4 / 7, 4 / 7, 0.8], 1e-10, 'agreement');
      },
    },
    { name: 'D23 to D27: predictions', run: async () => predictions() },
    { name: 'D28: a linear autoencoder comes down to the components', run: (engine) => linear(engine, z) },
  ];
}

const TWELVE: Matrix = matrixOfColumns([
  [0, 0, 1, 0, 0, 1, 4, 3, 4, 4, 3, 4],
  [0, 1, 0, 4, 3, 4, 0, 0, 1, 4, 4, 3],
]);

function scaled(points: Matrix, method: 'z' | 'log1p-z'): Matrix {
  return applyTransform(fitTransform(points, method), points);
}

async function fitted(engine: Engine, points: Matrix, k: number, restarts = 10): Promise<KMeansFit> {
  return found(await fitKMeans(points, { k, seed: 2, restarts }, { engine }));
}

async function labelsOf(engine: Engine, points: Matrix, k: number): Promise<Labels> {
  return (await fitted(engine, points, k)).labels;
}

/** Up to four clusters the best is known; of more, half a percent above it is good enough. */
async function inertias(
  engine: Engine,
  points: Matrix,
  expected: readonly number[],
  first: number,
  tolerance: number,
): Promise<void> {
  for (const [at, value] of expected.entries()) {
    const k = first + at;
    const { inertia } = (await fitted(engine, points, k, 30)).model;
    if (k <= 4) near(inertia / value, 1, tolerance, `inertia of ${k}`);
    else check(inertia / value > 1 - tolerance && inertia / value < 1.005, `inertia of ${k}: ${inertia}`);
  }
}

async function threeCenters(engine: Engine, iris: Matrix): Promise<void> {
  const { model } = await fitted(engine, iris, 3);
  nearAll(model.sizes, [62, 50, 38], 0, 'sizes');
  const expected = [
    5.90161, 2.74839, 4.39355, 1.43387, 5.006, 3.428, 1.462, 0.246, 6.85, 3.07368, 5.74211, 2.07105,
  ];
  nearAll(model.centers, expected, 1e-5, 'centers');
}

async function meanWidth(engine: Engine, points: Matrix, labels: Labels): Promise<number> {
  const held = await engine.holdRows(points);
  const { mean } = found(await silhouette(held, labels));
  held.dispose();
  return mean;
}

function lastHeights(points: Matrix, count: number): number[] {
  return [...found(fitLinkage(points, { linkage: 'ward' })).height.slice(-count)];
}

async function densities(engine: Engine, iris: Matrix): Promise<void> {
  for (const [eps, minSamples, noise, sizes] of [
    [0.5, 5, 17, [49, 84]],
    [0.4, 4, 25, [47, 38, 36, 4]],
    [0.8, 5, 2, [50, 98]],
  ] as const) {
    const { labels } = found(await fitDbscan(iris, { eps, minSamples }, engine));
    const counted = sizes.map((_, cluster) => labels.filter((label) => label === cluster).length);
    const descending = (values: readonly number[]): number[] => [...values].sort((a, b) => b - a);
    const outside = labels.filter((label) => label < 0).length;
    nearAll([outside, ...descending(counted)], [noise, ...descending(sizes)], 0, `eps ${eps}`);
  }
  const six = matrixOfColumns([
    [1, 2, 2, 8, 8, 25],
    [2, 2, 3, 7, 8, 80],
  ]);
  const { labels } = found(await fitDbscan(six, { eps: 3, minSamples: 2 }, engine));
  nearAll(labels, [0, 0, 0, 1, 1, -1], 0, 'labels');
}

/** With the row itself among them, and without. */
async function fifthDistances(engine: Engine, iris: Matrix): Promise<void> {
  for (const [minSamples, least, median, most] of [
    [5, 0.141421, 0.374166, 1.004988],
    [6, 0.141421, 0.387298, 1.024695],
  ] as const) {
    const sorted = found(await kDistances(iris, minSamples, engine)).toReversed();
    const middle = (sorted[74] + sorted[75]) / 2;
    nearAll([sorted[0], middle, sorted[149]], [least, median, most], 1e-6, `${minSamples} samples`);
  }
}

function components(iris: Matrix): void {
  const { variance, varianceShare } = found(fitPca(iris));
  nearAll(variance, [4.22824171, 0.24267075, 0.0782095, 0.02383509], 1e-7, 'variances');
  nearAll(varianceShare, [0.92461872, 0.05306648, 0.01710261, 0.00521218], 1e-7, 'shares');
  const singular = (values: ArrayLike<number>, rows: number): number[] =>
    Array.from(values, (value) => Math.sqrt(value * (rows - 1)));
  const ofIris = [25.09996044, 6.01314738, 3.41368064, 1.88452351];
  nearAll(singular(variance, iris.rows), ofIris, 1e-7, 'singular values');
  const six = found(
    fitPca(
      matrixOfColumns([
        [-1, -2, -3, 1, 2, 3],
        [-1, -1, -2, 1, 1, 2],
      ]),
    ),
  );
  near(six.varianceShare[0], 0.99244289, 1e-7, 'first share');
  nearAll(singular(six.variance, 6), [6.30061232, 0.54980396], 1e-7, 'singular values of six');
}

async function theMall(engine: Engine, mall: Matrix): Promise<void> {
  for (const [at, expected] of [106_348.3731, 73_679.789, 44_448.4554, 37_233.8145].entries()) {
    near((await fitted(engine, mall, 3 + at)).model.inertia / expected, 1, 1e-6, `inertia of ${3 + at}`);
  }
  const { model, labels } = await fitted(engine, mall, 5);
  nearAll(
    [...model.sizes].sort((a, b) => a - b),
    [22, 23, 35, 39, 81],
    0,
    'sizes',
  );
  near(await meanWidth(engine, mall, labels), 0.553932, 1e-6, 'silhouette');
}

async function theRetailer(engine: Engine, logs: Matrix): Promise<void> {
  for (const [k, inertia, width] of [
    [2, 6603.79, 0.4223],
    [3, 4970.74, 0.3279],
    [4, 3976.5807, 0.331752],
    [5, 3346.75, null],
  ] as const) {
    const { model, labels } = await fitted(engine, logs, k, 3);
    near(model.inertia / inertia, 1, 5e-4, `inertia of ${k}`);
    if (width !== null) near((await meanWidth(engine, logs, labels)) / width, 1, 5e-3, `silhouette of ${k}`);
  }
}

function predictions(): void {
  const pair = [Uint8Array.of(0, 0, 1, 1), Float64Array.of(0.1, 0.4, 0.35, 0.8)] as const;
  nearAll([found(rocAuc(...pair)), found(averagePrecision(...pair))], [0.75, 5 / 6], 1e-9, 'order');
  const brier = brierScore(Uint8Array.of(0, 1, 1, 0), Float64Array.of(0.1, 0.9, 0.8, 0.3));
  const log = logLoss(Uint8Array.of(1, 0, 0, 1), Float64Array.of(0.9, 0.1, 0.2, 0.65));
  nearAll([brier, log], [0.0375, 0.2161618747], 1e-9, 'probabilities');
  const relevance = Float64Array.of(10, 0, 0, 1, 5);
  const gains = [Float64Array.of(0.1, 0.2, 0.3, 4, 70), Float64Array.of(0.05, 1.1, 1, 0.5, 0)].map((scores) =>
    found(ndcg(relevance, scores)),
  );
  nearAll(gains, [0.6956940443, 0.4936801914], 1e-9, 'gains');
  const { macro, micro } = f1(Int32Array.of(0, 1, 2, 0, 1, 2), Int32Array.of(0, 2, 1, 0, 0, 1));
  const kappa = found(cohenKappa(Int32Array.of(2, 0, 2, 2, 0, 1), Int32Array.of(0, 0, 2, 2, 0, 2)));
  nearAll([macro, micro, kappa], [4 / 15, 1 / 3, 3 / 7], 1e-7, 'labels');
  const drift = populationStability(
    Float64Array.of(0.1, 0.2, 0.3, 0.4),
    Float64Array.of(0.15, 0.25, 0.3, 0.3),
  );
  near(drift, 0.0601986402, 1e-9, 'drift');
}

/** Two linear layers through two numbers: what they lose is at least what two components lose, and comes near it. */
async function linear(engine: Engine, z: Matrix): Promise<void> {
  const { rows, columns } = z;
  const rng = createRng(5);
  const drawn = (length: number): Float32Array => Float32Array.from({ length }, () => normal(rng) / 2);
  const network = await engine.createNetwork({
    layers: [
      { inputs: columns, outputs: 2, activation: 'linear' },
      { inputs: 2, outputs: columns, activation: 'linear' },
    ],
    loss: 'mean-squared',
    weights: [drawn(columns * 2), new Float32Array(2), drawn(2 * columns), new Float32Array(columns)],
    learningRate: 0.05,
    beta1: 0.9,
    beta2: 0.999,
    epsilon: 1e-7,
  });
  const inputs = Float32Array.from(z.values);
  let error = Number.POSITIVE_INFINITY;
  for (let step = 0; step < 300; step++) error = await network.train(inputs, inputs, rows, rows);
  network.dispose();
  near(pcaError(found(fitPca(z)), z, 2), 0.041868, 1e-6, 'the error of two components');
  check(error > 0.041868 * (1 - 1e-4) && error < 0.041868 * 1.02, `a mean squared error of ${error}`);
}

function found<Value>(result: Result<Value, Problem>): Value {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function nearAll(
  values: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance: number,
  what: string,
): void {
  check(values.length === expected.length, `${what}: ${values.length} for ${expected.length}`);
  for (let i = 0; i < expected.length; i++) near(values[i], expected[i], tolerance, `${what}, place ${i}`);
}

function near(value: number, expected: number, tolerance: number, what: string): void {
  check(Math.abs(value - expected) <= tolerance, `${what}: ${value} for ${expected}`);
}

function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}
