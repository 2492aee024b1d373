import { expect, test } from 'vitest';
import { IRIS } from '../../test-support/cluster-reference.ts';
import { lossyEngine } from '../../test-support/lossy-engine.ts';
import type { Engine, EngineName } from './engine.ts';
import { chooseEngine, isSoftwareRenderer } from './engine-plan.ts';
import type { EngineSource } from './fallback-engine.ts';
import { createTypedEngine } from './processor-engines.ts';

/** An engine that moves the clock by so many milliseconds for a thousand rows. */
function timed(
  name: EngineName,
  perThousand: number,
  clock: { at: number },
  device: string | null = null,
): Engine {
  const engine = createTypedEngine(async () => {});
  return {
    ...engine,
    name,
    device,
    precision: device === null ? 'double' : 'single',
    async holdRows(points) {
      const held = await engine.holdRows(points);
      return {
        ...held,
        nearestCenters(centers) {
          clock.at += (perThousand * points.rows) / 1000;
          return held.nearestCenters(centers, Uint32Array.of(0));
        },
      };
    },
  };
}

type Speeds = Partial<Record<EngineName, readonly [perThousand: number, device?: string]>>;

async function planFor(speeds: Speeds, rows: number, forced: EngineName | null = null) {
  const clock = { at: 0 };
  const opened: EngineName[] = [];
  const sources = (Object.keys(speeds) as EngineName[]).map((name): EngineSource => {
    const [perThousand, device] = speeds[name] ?? [0];
    return {
      name,
      open: async () => {
        opened.push(name);
        return timed(name, perThousand, clock, device ?? null);
      },
    };
  });
  const task = { rows, columns: 8, k: 10, passes: 500 };
  const { engine, plan } = await chooseEngine(sources, task, { forced, now: () => clock.at });
  return { name: engine.name, plan, opened };
}

const CARD = 'ANGLE (NVIDIA GeForce RTX 4090)';
const SWIFTSHADER = 'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)';

test('a small task leaves graphics closed', async () => {
  const { name, plan, opened } = await planFor({ ts: [0.3], wasm: [0.1], webgl: [0.001, CARD] }, 4312);
  expect(name).toBe('wasm');
  expect(plan).toMatchObject({ engine: 'wasm', reason: 'small-task' });
  expect(opened).toEqual(['ts', 'wasm']);
  // 4,312 rows, five hundred times.
  expect(plan.measures.map(({ milliseconds }) => Math.round(milliseconds ?? 0))).toEqual([647, 216]);
});

test('a large one goes to the fastest, single precision only where it gains enough', async () => {
  const large = 1e6;
  const fast = await planFor({ ts: [0.3], wasm: [0.1], webgl: [0.01, CARD] }, large);
  expect(fast.plan).toMatchObject({ engine: 'webgl', reason: 'fastest' });
  const close = await planFor({ ts: [0.3], wasm: [0.1], webgl: [0.08, CARD] }, large);
  expect(close.plan).toMatchObject({ engine: 'wasm', reason: 'fastest' });
});

test('graphics by software are never preferred, however they would measure', async () => {
  const { plan } = await planFor({ ts: [0.3], wasm: [0.1], webgl: [1e-6, SWIFTSHADER] }, 1e6);
  expect(plan).toMatchObject({ engine: 'wasm', reason: 'software-graphics' });
  expect(plan.measures[2]).toEqual({
    name: 'webgl',
    device: SWIFTSHADER,
    milliseconds: null,
    isSoftware: true,
  });
});

test('renderers that draw with the processor are known by what they call themselves', () => {
  for (const device of [SWIFTSHADER, 'llvmpipe (LLVM 15.0.7, 256 bits)', 'Microsoft Basic Render Driver']) {
    expect(isSoftwareRenderer(device)).toBe(true);
  }
  for (const device of [CARD, 'Apple M2', 'Mesa Intel(R) UHD Graphics 620 (KBL GT2)', null]) {
    expect(isSoftwareRenderer(device)).toBe(false);
  }
});

test('measuring ends in time, whatever has not been measured', async () => {
  const { plan } = await planFor({ ts: [100], wasm: [50], webgl: [40, CARD] }, 1e6);
  expect(plan.measures.at(-1)).toMatchObject({ name: 'webgl', milliseconds: null });
  expect(plan.engine).not.toBe('webgl');
});

test('what is asked for is taken and not measured; what is not here is said', async () => {
  const speeds: Speeds = { ts: [0.3], wasm: [0.1] };
  expect((await planFor(speeds, 1e6, 'ts')).plan).toMatchObject({
    engine: 'ts',
    reason: 'forced',
    probeMilliseconds: 0,
  });
  expect((await planFor(speeds, 1e6, 'webgpu')).plan).toMatchObject({
    engine: 'wasm',
    reason: 'forced-missing',
  });
  expect((await planFor({ wasm: [0.1] }, 1e6)).plan.reason).toBe('only-one');
});

test('an engine that is lost later falls to the plainer ones', async () => {
  const processor = createTypedEngine(async () => {});
  const sources: EngineSource[] = [
    { name: 'ts', open: async () => processor },
    { name: 'webgl', open: async () => lossyEngine(processor, 3, CARD) },
  ];
  const heard: string[] = [];
  const { engine } = await chooseEngine(
    sources,
    { rows: 150, columns: 4, k: 2, passes: 10 },
    { forced: 'webgl', now: () => 0, onChange: ({ from, to }) => heard.push(`${from} to ${to}`) },
  );
  const held = await engine.holdRows(IRIS);
  for (let call = 0; call < 3; call++) await held.nearestCenters(IRIS.values.slice(0, 8));
  expect(heard).toEqual(['webgl to ts']);
  held.dispose();
});
