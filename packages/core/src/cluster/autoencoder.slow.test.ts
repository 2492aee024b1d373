import { expect, test } from 'vitest';
import { IRIS, matrixOf, REFERENCE } from '../../test-support/cluster-reference.ts';
import { losingEngine, PLAIN_ENGINE, WASM_ENGINE } from '../../test-support/engines.ts';
import { engineWithFallback } from '../engine/index.ts';
import { type Matrix, takeRows } from '../matrix/index.ts';
import { createRng, normal, shuffleInPlace, uniform } from '../random/index.ts';
import { fitAutoencoder } from './autoencoder.ts';
import type { AutoencoderModel, AutoencoderOptions, AutoencoderState } from './autoencoder-model.ts';
import { Stopped } from './cluster.ts';
import { decode, encode, reconstructionError } from './encode.ts';
import { fitPca, pcaError } from './pca.ts';

/** Points near three quarters of a circle that lies askew in three dimensions. */
function arc(rows: number, noise: number): Matrix {
  const rng = createRng(11);
  return matrixOf(
    Array.from({ length: rows }, () => {
      const angle = 1.5 * Math.PI * uniform(rng);
      const [x, y] = [Math.cos(angle), Math.sin(angle)];
      return [x, 0.8 * y, 0.6 * y].map((value) => value + noise * normal(rng));
    }),
  );
}

async function fitted(
  points: Matrix,
  options: Partial<AutoencoderOptions> = {},
  engine = WASM_ENGINE,
): Promise<AutoencoderModel> {
  const model = await fitAutoencoder(points, engine, { dimensions: 1, seed: 5, ...options });
  if (!model.ok) throw new Error(model.error.code);
  return model.value;
}

const ARC = arc(600, 0.02);
/** Every third iris without its last column. */
const SOME: Matrix = matrixOf(
  REFERENCE.iris.points.filter((_, i) => i % 3 === 0).map((row) => row.slice(0, 3)),
);

test('a curve that no straight line follows is found', async () => {
  const model = await fitted(ARC);
  // On the arc from 0 to 3π/2 both directions have mean square 1/2 about the center of the circle, means ±2/(3π) and a
  // covariance of 1/(3π) - 4/(9π²) off the line between them; the line leaves the lesser eigenvalue, and noise in two of three.
  const mean = 2 / (3 * Math.PI);
  const left = 0.5 - mean ** 2 - Math.abs(1 / (3 * Math.PI) + mean ** 2);
  expect(Math.abs(model.pcaError / ((left + 2 * 0.02 ** 2) / 3) - 1)).toBeLessThan(0.15);
  expect(model.heldOutError).toBeLessThan(model.pcaError / 50);
  // Nobody can tell the noise across the curve.
  expect(model.heldOutError).toBeGreaterThan((0.02 ** 2 * 2) / 3 / 1.5);
  expect(model.heldOutRows).toBe(90);
  expect(model.converged).toBe(true);
});

test('straight data gain nothing from curves: the error comes down to that of the components', async () => {
  const rng = createRng(3);
  const flat = matrixOf(
    Array.from({ length: 800 }, () => {
      const [a, b] = [normal(rng), normal(rng)];
      return [a + b, a - b, 2 * a, b, a + 3 * b].map((value) => value + 0.3 * normal(rng));
    }),
  );
  const model = await fitted(flat, { dimensions: 2 });
  expect(model.pcaError).toBeCloseTo(0.09 * (3 / 5), 2);
  expect(model.heldOutError / model.pcaError).toBeGreaterThan(0.9);
  expect(model.heldOutError / model.pcaError).toBeLessThan(1.15);
});

test('the bound is what the components left out vary, by the numbers of scikit-learn', () => {
  const pca = fitPca(IRIS);
  if (!pca.ok) throw new Error(pca.error.code);
  const { variance } = REFERENCE.iris.pca;
  for (const count of [1, 2, 3]) {
    const left = variance.slice(count).reduce((sum, value) => sum + value, 0) * (149 / 150);
    expect(pcaError(pca.value, IRIS, count)).toBeCloseTo(left / 4, 12);
  }
  expect(pcaError(pca.value, IRIS, 4)).toBeLessThan(1e-25);
});

test('the embedding of the training rows has mean 0 and deviation 1, and decodes to what the model says', async () => {
  const model = await fitted(IRIS, { dimensions: 2 });
  const embedded = encode(model, IRIS);
  expect([embedded.rows, embedded.columns]).toEqual([150, 2]);
  for (const column of [0, 1]) {
    const values = Array.from({ length: 150 }, (_, i) => embedded.values[2 * i + column]);
    const mean = values.reduce((sum, value) => sum + value, 0) / 150;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 150;
    expect(Math.abs(mean)).toBeLessThan(0.2);
    expect(Math.abs(variance - 1)).toBeLessThan(0.3);
  }
  const back = decode(model, embedded);
  const error = IRIS.values.reduce((sum, value, at) => sum + (value - back.values[at]) ** 2, 0) / 600;
  expect(reconstructionError(model, IRIS)).toBeCloseTo(error, 12);
  expect(error).toBeLessThan(0.06);
});

test('a row is encoded alone as among others, and after JSON and structuredClone as before', async () => {
  const model = await fitted(IRIS, { dimensions: 2 });
  const all = encode(model, IRIS).values;
  const alone = encode(model, takeRows(IRIS, [77])).values;
  expect([...alone]).toEqual([...all.subarray(154, 156)]);
  for (const copy of [JSON.parse(JSON.stringify(model)), structuredClone(model)]) {
    expect(encode(copy, IRIS).values).toEqual(all);
  }
});

test('plain code trains to the same model as WebAssembly', async () => {
  expect(await fitted(SOME, {}, PLAIN_ENGINE)).toEqual(await fitted(SOME));
});

test('the same rows in another order give the same model', async () => {
  const order = Uint32Array.from({ length: 50 }, (_, i) => i);
  shuffleInPlace(createRng(8), order);
  expect(await fitted(takeRows(SOME, order))).toEqual(await fitted(SOME));
});

test('an engine lost in the middle of training leaves no trace', async () => {
  const whole = await fitted(SOME);
  for (const call of [1, 5, 40]) {
    const losing = losingEngine(call);
    expect(
      await fitted(SOME, {}, engineWithFallback(losing, [{ name: 'wasm', open: async () => WASM_ENGINE }])),
    ).toEqual(whole);
    expect(losing.trained()).toBe(call);
  }
});

test('where the last engine is lost, that is what is heard', async () => {
  await expect(fitted(SOME, {}, losingEngine(3))).rejects.toThrow('gone');
});

test('training stopped and taken up again from what was told last ends with the same model', async () => {
  const whole = await fitted(SOME);
  let state: AutoencoderState | null = null;
  let rounds = 0;
  const stopped = fitted(SOME, {
    onState: (told) => {
      state = structuredClone(told);
      rounds++;
    },
    shouldStop: () => rounds >= 12,
  });
  await expect(stopped).rejects.toThrow(Stopped);
  if (state === null) throw new Error('no state was told');
  expect(await fitted(SOME, { from: state })).toEqual(whole);
});

test('progress never goes back', async () => {
  const told: number[] = [];
  await fitted(SOME, { onProgress: (done) => told.push(done) });
  expect(told.length).toBeGreaterThan(50);
  told.forEach((done, i) => {
    expect(done).toBeGreaterThanOrEqual(told[i - 1] ?? 0);
  });
  expect(Math.max(...told)).toBeLessThanOrEqual(1);
});

test('rows that do not serve end in a problem, and dull ones in a model', async () => {
  const problem = async (points: Matrix, dimensions = 1) =>
    fitAutoencoder(points, WASM_ENGINE, { dimensions, seed: 1 });
  expect(await problem(takeRows(IRIS, [1, 2, 3]))).toMatchObject({ error: { code: 'too-few-rows' } });
  expect(await problem(IRIS, 4)).toEqual({
    ok: false,
    error: { code: 'too-many-dimensions', facts: { dimensions: 4, columns: 4 } },
  });
  const holed = { ...IRIS, values: IRIS.values.with(9, Number.NaN) };
  expect(await problem(holed)).toMatchObject({
    error: { code: 'number-missing', facts: { row: 3, column: 2 } },
  });
  expect(await problem({ rows: 30, columns: 0, values: new Float64Array() })).toMatchObject({
    error: { code: 'no-features' },
  });
  const dull = { rows: 30, columns: 3, values: new Float64Array(90).fill(7) };
  const model = await fitted(dull);
  expect(model.pcaError).toBe(0);
  expect(model.heldOutError).toBeLessThan(1e-6);
  expect(encode(model, dull).values.every(Number.isFinite)).toBe(true);
});
