import { encode, fitAutoencoder } from '@kesit/core/cluster';
import {
  createTypedEngine,
  createWasmEngine,
  type Engine,
  EngineLost,
  type EngineName,
  engineWithFallback,
} from '@kesit/core/engine';
import type { Matrix } from '@kesit/core/matrix';
import { publishedValues } from '../../../../packages/core/src/cluster/published-values.contract.ts';
import { type ContractCase, networkContract } from '../../../../packages/core/src/engine/network.contract.ts';
import { rowsContract } from '../../../../packages/core/src/engine/rows.contract.ts';
import { openGraphicsEngine } from '../../src/adapters/tensorflow/open-graphics-engine.ts';
import { ARC_OPTIONS, ARC_ROWS, arc } from './arc.ts';
import type { EngineAnswers, QuestionName, SentData, TrainedAnswer } from './questions.ts';

const rest = async (): Promise<void> => {};
const processor = createWasmEngine(rest);

type Losing = Engine & { lose?(): void };

async function engineOf(name: EngineName): Promise<Losing | null> {
  if (name === 'ts') return createTypedEngine(rest);
  if (name === 'wasm') return processor;
  return openGraphicsEngine(name, processor);
}

async function opened(name: EngineName): Promise<Losing> {
  const engine = await engineOf(name);
  if (engine === null) throw new Error(`this browser has no ${name}`);
  return engine;
}

/** By case what was wrong with it. */
async function keep(
  cases: readonly ContractCase[],
  name: EngineName,
): Promise<Record<string, string | null>> {
  const engine = await opened(name);
  const found: Record<string, string | null> = {};
  for (const { name: what, run } of cases) {
    found[what] = await run(engine).then(
      () => null,
      (error: unknown) => String(error),
    );
  }
  return found;
}

function read({ values, ...shape }: SentData['mall']): Matrix {
  return { ...shape, values: Float64Array.from(values) };
}

const answers: {
  [Name in QuestionName]: (
    ...given: Parameters<EngineAnswers[Name]>
  ) => Promise<ReturnType<EngineAnswers[Name]>>;
} = {
  async open(name) {
    const engine = await engineOf(name);
    return engine === null ? null : { device: engine.device };
  },

  keepNetworkContract: (name) => keep(networkContract(), name),

  keepRowsContract: (name) => keep(rowsContract(), name),

  keepPublishedValues: (name, { mall, retail }) =>
    keep(publishedValues({ mall: read(mall), retail: read(retail) }), name),

  async loseRows(name) {
    const engine = await opened(name);
    const held = await engine.holdRows(arc(ARC_ROWS));
    const run = await held.startKMeans(2);
    const groups = await held.groupRows(new Int32Array(ARC_ROWS), 1);
    const centers = new Float64Array(6);
    const asked = held.kNearest(3);
    engine.lose?.();
    const questions = {
      asked,
      step: run.step(centers),
      nearest: held.nearestCenters(centers),
      sums: groups.distanceSums(Uint32Array.of(1)),
      neighbors: held.kNearest(3),
      rows: engine.holdRows(arc(ARC_ROWS)),
    };
    const lost: Record<string, boolean> = {};
    for (const [what, answer] of Object.entries(questions)) {
      lost[what] = await answer.then(
        () => false,
        (error: unknown) => error instanceof EngineLost,
      );
    }
    run.dispose();
    groups.dispose();
    held.dispose();
    return { ...lost, 'nothing held': engine.held() === 0 };
  },

  async train(name, loseInRound): Promise<TrainedAnswer> {
    const engine = await opened(name);
    const rounds: Record<string, number> = {};
    let calls = 0;
    const points = arc(ARC_ROWS);
    const watched: Losing = {
      ...engine,
      async createNetwork(spec) {
        const network = await engine.createNetwork(spec);
        return {
          ...network,
          async train(...given) {
            // The answer of this very call is waited for when the device goes.
            const answer = network.train(...given);
            if ((rounds[name] ?? 0) === loseInRound && ++calls === 2) engine.lose?.();
            return answer;
          },
        };
      },
    };
    const withFallback = engineWithFallback(watched, [{ name: 'wasm', open: async () => processor }]);
    let lastRound = 0;
    const model = await fitAutoencoder(points, withFallback, {
      ...ARC_OPTIONS,
      onState({ round }) {
        const at = calls >= 2 ? 'wasm' : name;
        rounds[at] = (rounds[at] ?? 0) + round - lastRound;
        lastRound = round;
      },
    });
    if (!model.ok) throw new Error(model.error.code);
    const embedding = [...encode(model.value, points).values];
    return {
      model: JSON.stringify(model.value),
      embedding,
      rounds,
      held: engine.held(),
      device: engine.device,
    };
  },
};

addEventListener('message', ({ data: [name, given] }: MessageEvent<[QuestionName, never]>) => {
  const answer = answers[name] as (...given: unknown[]) => Promise<unknown>;
  answer(...(given as unknown[])).then(
    (value) => postMessage({ answer: value }),
    (error: unknown) => postMessage({ error: String((error as Error).stack ?? error) }),
  );
});
