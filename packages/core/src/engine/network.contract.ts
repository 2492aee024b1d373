import reference from '../../reference/network.json' with { type: 'json' };
import type { Engine } from './engine.ts';
import type { Network, NetworkSpec } from './network.ts';

/** Numbers from elsewhere: layers, batches and what comes of them. */
export interface NetworkReference {
  readonly layers: readonly (readonly [number, number, string])[];
  readonly rate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  readonly weights: readonly (readonly number[])[];
  readonly batches: readonly {
    readonly rows: number;
    readonly inputs: readonly number[];
    readonly targets: readonly number[];
  }[];
  readonly losses: readonly number[];
  readonly weightsAfter: readonly (readonly number[])[];
  readonly firstOutputs?: readonly number[];
  readonly firstBottleneck?: readonly number[];
  readonly firstMoments?: readonly (readonly number[])[];
  readonly firstGradients?: readonly (readonly number[])[];
  readonly secondMoments?: readonly (readonly number[])[];
}

/** What NumPy and scikit-learn say (`reference/network.py`). */
export const NETWORK_REFERENCE = {
  'complex steps and Adam in NumPy': reference.complexStep,
  'scikit-learn with tanh': reference.scikitLearn.tanh,
  'scikit-learn with relu': reference.scikitLearn.relu,
} as unknown as Readonly<Record<string, NetworkReference>>;

export interface ContractCase {
  readonly name: string;
  /** Rejects with an Error where the engine does not keep it. */
  run(engine: Engine): Promise<void>;
}

/** Of float32 weights and moments; a graphics processor's tanh and square roots are worth a little less. */
const TOLERANCE = { double: 3e-6, single: 5e-5 } as const;

/** What every engine's networks keep, whatever runs the cases: a test in Node or a page. */
export function networkContract(): ContractCase[] {
  const complexStep = NETWORK_REFERENCE['complex steps and Adam in NumPy'];
  const agreeing = Object.entries(NETWORK_REFERENCE).map(
    ([name, reference]): ContractCase => ({
      name: `trains as ${name} does`,
      run: (engine) => trainsAs(engine, reference),
    }),
  );
  return [
    ...agreeing,
    {
      name: 'goes through all layers or the first few',
      async run(engine) {
        await using(engine, specOf(complexStep), async (network) => {
          const { rows, inputs } = complexStep.batches[0];
          const given = Float32Array.from(inputs);
          close(engine, await network.forward(given, rows), complexStep.firstOutputs ?? [], 'outputs');
          close(
            engine,
            await network.forward(given, rows, 2),
            complexStep.firstBottleneck ?? [],
            'bottleneck',
          );
        });
      },
    },
    {
      name: 'says of many rows what it says of each',
      async run(engine) {
        await using(engine, specOf(complexStep), async (network) => {
          const rows = 333;
          const inputs = Float32Array.from({ length: rows * 4 }, (_, i) => ((i * 37) % 101) / 50 - 1);
          const all = await network.forward(inputs, rows);
          for (const row of [0, 63, 64, 200, 332]) {
            const alone = await network.forward(inputs.slice(row * 4, row * 4 + 4), 1);
            close(engine, alone, [...all.subarray(row * 4, row * 4 + 4)], `row ${row}`);
          }
        });
      },
    },
    {
      name: 'takes many batches in a call as it takes them one by one, the last with the rows that are left',
      async run(engine) {
        const spec = specOf(complexStep);
        const rows = 26;
        const inputs = Float32Array.from({ length: rows * 4 }, (_, i) => ((i * 29) % 83) / 41 - 1);
        const targets = inputs.map((value) => value / 2);
        const together = await using(engine, spec, async (network) => {
          const loss = await network.train(inputs, targets, rows, 8);
          return { loss, state: await network.state() };
        });
        await using(engine, spec, async (network) => {
          let sum = 0;
          for (let row = 0; row < rows; row += 8) {
            const [begin, end] = [4 * row, 4 * Math.min(rows, row + 8)];
            const count = (end - begin) / 4;
            const [batch, wanted] = [inputs.slice(begin, end), targets.slice(begin, end)];
            sum += count * (await network.train(batch, wanted, count, count));
          }
          close(engine, [together.loss], [sum / rows], 'loss');
          const { steps, weights } = await network.state();
          check(steps === 4 && together.state.steps === 4, `${together.state.steps} steps`);
          weights.forEach((values, at) => {
            close(engine, together.state.weights[at], [...values], `weights ${at}`);
          });
        });
      },
    },
    {
      name: 'goes on from the state of another as if nothing had been',
      async run(engine) {
        const spec = specOf(complexStep);
        const whole = await using(engine, spec, async (network) => {
          await train(network, complexStep.batches);
          return network.state();
        });
        const half = await using(engine, spec, async (network) => {
          await train(network, complexStep.batches.slice(0, 2));
          return network.state();
        });
        const rest = await using(engine, { ...spec, state: half }, async (network) => {
          await train(network, complexStep.batches.slice(2));
          return network.state();
        });
        check(rest.steps === whole.steps, `${rest.steps} steps for ${whole.steps}`);
        whole.weights.forEach((weights, at) => {
          close(engine, rest.weights[at], [...weights], `weights ${at}`);
        });
      },
    },
    {
      name: 'holds nothing when a network is gone, and no more after many steps than after one',
      async run(engine) {
        const before = engine.held();
        await using(engine, specOf(complexStep), async (network) => {
          await train(network, complexStep.batches.slice(0, 1));
          const after = engine.held();
          for (let step = 0; step < 5; step++) {
            await train(network, complexStep.batches.slice(0, 1));
            check(engine.held() === after, `held ${engine.held()} after step ${step}, ${after} before`);
          }
        });
        check(engine.held() === before, `held ${engine.held()}, ${before} before`);
      },
    },
    {
      name: 'refuses weights and batches that do not fit',
      async run(engine) {
        const spec = specOf(complexStep);
        await refused(engine.createNetwork({ ...spec, weights: spec.weights.slice(1) }));
        await refused(engine.createNetwork({ ...spec, layers: [], weights: [] }));
        await using(engine, spec, async (network) => {
          await refused(network.forward(new Float32Array(5), 1));
          await refused(network.forward(new Float32Array(4), 1, 6));
          await refused(network.train(new Float32Array(4), new Float32Array(4), 1, 0));
          await refused(network.train(new Float32Array(4), new Float32Array(3), 1, 1));
        });
      },
    },
  ];
}

async function trainsAs(engine: Engine, reference: NetworkReference): Promise<void> {
  await using(engine, specOf(reference), async (network) => {
    const losses = await train(network, reference.batches);
    close(engine, losses, reference.losses, 'losses');
    const { weights, firstMoments, secondMoments, steps } = await network.state();
    check(steps === reference.batches.length, `${steps} steps`);
    const kept = await network.weights();
    reference.weightsAfter.forEach((expected, at) => {
      close(engine, weights[at], expected, `weights ${at}`);
      close(engine, kept[at], [...weights[at]], `weights ${at} again`);
    });
    reference.firstMoments?.forEach((expected, at) => {
      close(engine, firstMoments[at], expected, `first moments ${at}`);
    });
    reference.secondMoments?.forEach((expected, at) => {
      close(engine, secondMoments[at], expected, `second moments ${at}`);
    });
  });
}

async function train(network: Network, batches: NetworkReference['batches']): Promise<number[]> {
  const losses: number[] = [];
  for (const { inputs, targets, rows } of batches) {
    losses.push(await network.train(Float32Array.from(inputs), Float32Array.from(targets), rows, rows));
  }
  return losses;
}

export function specOf(reference: NetworkReference): NetworkSpec {
  const { layers, rate, beta1, beta2, epsilon, weights } = reference;
  return {
    layers: layers.map(([inputs, outputs, activation]) => ({
      inputs,
      outputs,
      activation: activation as NetworkSpec['layers'][number]['activation'],
    })),
    loss: 'mean-squared',
    weights: weights.map((values) => Float32Array.from(values)),
    learningRate: rate,
    beta1,
    beta2,
    epsilon,
  };
}

async function using<T>(
  engine: Engine,
  spec: NetworkSpec,
  work: (network: Network) => Promise<T>,
): Promise<T> {
  const network = await engine.createNetwork(spec);
  try {
    return await work(network);
  } finally {
    network.dispose();
  }
}

function close(engine: Engine, found: ArrayLike<number>, expected: readonly number[], what: string): void {
  check(found.length === expected.length, `${what}: ${found.length} numbers for ${expected.length}`);
  const tolerance = TOLERANCE[engine.precision];
  expected.forEach((value, i) => {
    const off = Math.abs(found[i] - value);
    check(off <= tolerance * Math.max(1, Math.abs(value)), `${what}, number ${i}: ${found[i]} for ${value}`);
  });
}

async function refused(work: Promise<unknown>): Promise<void> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  check(error instanceof RangeError, `not refused: ${error}`);
}

function check(holds: boolean, message: string): void {
  if (!holds) throw new Error(message);
}
