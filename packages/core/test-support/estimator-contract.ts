import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adjustedRand, applyTransform, fitTransform, type Watch } from '../src/cluster/index.ts';
import { type Matrix, takeRows } from '../src/matrix/index.ts';
import { createRng, normal, shuffleInPlace } from '../src/random/index.ts';
import type { Problem, Result } from '../src/result/index.ts';
import { matrixOf } from './cluster-reference.ts';

/** An estimator as the contract sees it: `fit` gives plain data, `predict` is a function of that and rows. */
export interface Estimator<Model> {
  readonly fit: (points: Matrix, seed: number, watch?: Watch) => Promise<Result<Model, Problem>>;
  /** Numbers for every row, in the order of the rows: a cluster, or coordinates. */
  readonly predict: (model: Model, points: Matrix) => Promise<ArrayLike<number>>;
  /** Whether `predict` gives clusters, which are compared up to their numbers. */
  readonly clusters: boolean;
  /** Rows in another order: the same model, to the bit. Those that add up in the order of the rows agree to rounding only. */
  readonly exact: boolean;
  /** What is left of a model in JSON; default: all of it. */
  readonly json?: boolean;
  /** Rows it needs. */
  readonly least: number;
  /** What it makes of rows that are all the same: one cluster, as many as it is asked for, or a refusal. */
  readonly sameRows: 'one' | 'any' | 'refused';
  /** Whether it hears that it is to stop. */
  readonly stops: boolean;
}

const rng = createRng(31);
/** Three clouds in three columns of different units, far apart. */
const CLOUDS = matrixOf(
  Array.from({ length: 90 }, (_, i) =>
    [i % 3 === 0 ? 40 : 0, i % 3 === 1 ? 3 : 0, 100].map(
      (middle, j) => middle + [1, 0.1, 5][j] * normal(rng),
    ),
  ),
);
const Z = applyTransform(fitTransform(CLOUDS, 'z'), CLOUDS);

/** Different ones: which of two equal rows comes first nobody can tell. */
const rowsOf = fc.uniqueArray(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
  minLength: 1,
  maxLength: 40,
  selector: String,
});

/** What every estimator of the house does, whatever it estimates. */
export function estimatorContract<Model>(name: string, estimator: Estimator<Model>): void {
  const { fit, predict, clusters, exact } = estimator;

  async function fitted(points: Matrix, seed = 1): Promise<Model> {
    const model = await fit(points, seed);
    if (!model.ok) throw new Error(model.error.code);
    return model.value;
  }

  const inOrder = (said: ArrayLike<number>, order: Uint32Array): number[] => {
    const width = said.length / order.length;
    return Array.from(order).flatMap((row) => Array.from({ length: width }, (_, j) => said[row * width + j]));
  };

  const agree = (one: ArrayLike<number>, other: ArrayLike<number>): void => {
    expect(other.length).toBe(one.length);
    if (clusters) expect(adjustedRand(Int32Array.from(one), Int32Array.from(other))).toBe(1);
    else for (let i = 0; i < one.length; i++) expect(other[i]).toBeCloseTo(one[i], 9);
  };

  describe(`the contract of estimators: ${name}`, () => {
    test('leaves what it is given as it was', async () => {
      const points = { ...Z, values: Z.values.slice() };
      const model = await fitted(points);
      const before = structuredClone(model);
      await predict(model, points);
      expect(points.values).toEqual(Z.values);
      expect(model).toEqual(before);
    });

    test('the same seed, the same model', async () => {
      expect(await fitted(Z, 7)).toEqual(await fitted(Z, 7));
    });

    test('rows in another order change nothing but the order of what is said of them', async () => {
      const order = Uint32Array.from({ length: Z.rows }, (_, i) => i);
      shuffleInPlace(createRng(3), order);
      const shuffled = takeRows(Z, order);
      const [one, other] = [await fitted(Z), await fitted(shuffled)];
      agree(inOrder(await predict(one, Z), order), await predict(other, shuffled));
      if (exact) expect(other).toEqual(one);
    });

    test('no order of any rows changes a partition', async () => {
      await fc.assert(
        fc.asyncProperty(rowsOf, fc.integer({ min: 0, max: 99 }), async (list, seed) => {
          const points = matrixOf(list);
          const order = Uint32Array.from({ length: list.length }, (_, i) => i);
          shuffleInPlace(createRng(seed), order);
          const [one, other] = [await fit(points, seed), await fit(takeRows(points, order), seed)];
          expect(other.ok).toBe(one.ok);
          if (!one.ok || !other.ok || !clusters) return;
          const said = inOrder(await predict(one.value, points), order);
          agree(said, await predict(other.value, takeRows(points, order)));
        }),
        // The same rows every time: once in some thousand a row is exactly as far from one center as from another, or a distance
        // exactly the radius, and the last digit of a sum taken in another order decides.
        { numRuns: 30, seed: 2024 },
      );
    });

    test('the unit of a column changes nothing after z-scoring', async () => {
      const other = {
        ...CLOUDS,
        values: CLOUDS.values.map((value, at) => (at % 3 === 1 ? value * 1024 : value)),
      };
      const scaled = applyTransform(fitTransform(other, 'z'), other);
      agree(await predict(await fitted(Z), Z), await predict(await fitted(scaled), scaled));
    });

    test('a model survives being copied and kept, with the same predictions', async () => {
      const model = await fitted(Z);
      const said = await predict(model, Z);
      const copies: Model[] = [structuredClone(model)];
      if (estimator.json !== false) copies.push(JSON.parse(JSON.stringify(model)) as Model);
      for (const copy of copies) {
        if (estimator.json !== false) expect(JSON.stringify(copy)).toBe(JSON.stringify(model));
        expect(Array.from(await predict(copy, Z))).toEqual(Array.from(said));
      }
    });

    test('rows that cannot be are refused in a way that can be told', async () => {
      const few = takeRows(
        Z,
        Uint32Array.from({ length: Math.max(0, estimator.least - 1) }, (_, i) => i),
      );
      expect(await fit(few, 1)).toMatchObject({
        error: { code: few.rows === 0 ? expect.any(String) : 'too-few-rows' },
      });
      const nowhere = { ...Z, values: Z.values.with(4, Number.NaN) };
      expect(await fit(nowhere, 1)).toMatchObject({
        error: { code: 'number-missing', facts: { row: 2, column: 2 } },
      });
      const endless = { ...Z, values: Z.values.with(0, Number.POSITIVE_INFINITY) };
      expect(await fit(endless, 1)).toMatchObject({ error: { code: 'number-missing' } });
      expect(await fit({ rows: 9, columns: 0, values: new Float64Array(0) }, 1)).toMatchObject({
        error: { code: 'no-features' },
      });
    });

    test('a constant column is no hindrance', async () => {
      const values = Float64Array.from({ length: Z.rows * 4 }, (_, at) =>
        at % 4 === 3 ? 0 : Z.values[Math.floor(at / 4) * 3 + (at % 4)],
      );
      const wide = { rows: Z.rows, columns: 4, values };
      const said = await predict(await fitted(wide), wide);
      expect(Array.from(said).every(Number.isFinite)).toBe(true);
      if (clusters) agree(await predict(await fitted(Z), Z), said);
    });

    test('rows that are all the same end in an answer or a refusal, never in nonsense', async () => {
      const same = matrixOf(Array.from({ length: 40 }, () => [3, 3]));
      const model = await fit(same, 1);
      expect(model.ok).toBe(estimator.sameRows !== 'refused');
      if (!model.ok) {
        expect(model.error.code).toBe('too-few-rows');
        return;
      }
      const said = Array.from(await predict(model.value, same));
      expect(said.every(Number.isFinite)).toBe(true);
      if (estimator.sameRows === 'one') expect(new Set(said).size).toBe(1);
    });

    if (estimator.stops) {
      test('stops when it is asked to', async () => {
        await expect(fit(Z, 1, { shouldStop: () => true })).rejects.toThrow('stopped');
      });
    }
  });
}
