import type { Engine, EngineName } from './engine.ts';
import { type EngineChange, type EngineSource, engineWithFallback } from './fallback-engine.ts';
import { type EngineTask, probeRows } from './probe.ts';

export interface EngineMeasure {
  readonly name: EngineName;
  readonly device: string | null;
  /** Estimated for the whole task; `null` where it was not measured. */
  readonly milliseconds: number | null;
  /** Graphics worked out by the processor. */
  readonly isSoftware: boolean;
}

/** Why an engine was chosen. Plain data; the words are elsewhere. */
export type EngineReason =
  /** Somebody asked for it. */
  | 'forced'
  /** Somebody asked for one that is not here. */
  | 'forced-missing'
  /** Less time than opening a graphics processor takes. */
  | 'small-task'
  /** The least time of those measured. */
  | 'fastest'
  /** Graphics here is worked out by the processor. */
  | 'software-graphics'
  /** There is no other. */
  | 'only-one';

export interface EnginePlan {
  readonly engine: EngineName;
  readonly reason: EngineReason;
  /** In the order they were looked at. */
  readonly measures: readonly EngineMeasure[];
  /** What measuring took. */
  readonly probeMilliseconds: number;
}

export interface PlanOptions {
  /** `null`: the fastest. */
  readonly forced: EngineName | null;
  /** Milliseconds from any fixed moment. */
  readonly now: () => number;
  /** Hears of an engine lost in the middle of a run. */
  readonly onChange?: (change: EngineChange) => void;
}

/** Measuring ends here, whatever has not been measured. */
const MOST_PROBE_MS = 300;
/** A processor that is done before this leaves graphics closed: opening it takes about as long. */
const SMALL_TASK_MS = 2000;
/** Single precision must gain this much to be preferred. */
const WORTH_SINGLE = 1.5;

/** Renderers that draw with the processor: SwiftShader, Mesa's llvmpipe and softpipe, Windows' Basic Render Driver. */
const SOFTWARE_RENDERER = /swiftshader|llvmpipe|softpipe|basic render|software/i;

export function isSoftwareRenderer(device: string | null): boolean {
  return device !== null && SOFTWARE_RENDERER.test(device);
}

interface Candidate extends EngineMeasure {
  readonly engine: Engine;
}

/**
 * Chooses the engine for a task from those the device may have, processors first in the list, and opens it with the others to fall
 * back to. Measures no more than it must, and says what it measured. Throws where none opens.
 */
export async function chooseEngine(
  sources: readonly EngineSource[],
  task: EngineTask,
  options: PlanOptions,
): Promise<{ readonly engine: Engine; readonly plan: EnginePlan }> {
  const forced = await openForced(sources, options.forced);
  if (forced !== null) {
    const measures = [measureOf(forced, null)];
    return opened(forced, sources, { reason: 'forced', measures, probeMilliseconds: 0 }, options);
  }
  const { candidates, isSmall, probeMilliseconds } = await measured(sources, task, options.now);
  const chosen = best(candidates);
  const reason = reasonFor(candidates, isSmall);
  for (const { engine } of candidates) if (engine !== chosen.engine) engine.dispose();
  const measures = candidates.map(({ engine: _, ...measure }) => measure);
  return opened(
    chosen.engine,
    sources,
    { reason: options.forced === null ? reason : 'forced-missing', measures, probeMilliseconds },
    options,
  );
}

/** Where one falls to the next; graphics fall to the first. */
const FALL: readonly EngineName[] = ['wasm', 'ts'];

function opened(
  engine: Engine,
  sources: readonly EngineSource[],
  plan: Omit<EnginePlan, 'engine'>,
  { onChange }: PlanOptions,
): { engine: Engine; plan: EnginePlan } {
  const below = FALL.slice(FALL.indexOf(engine.name) + 1);
  const order = below.flatMap((name) => sources.filter((source) => source.name === name));
  return { engine: engineWithFallback(engine, order, onChange), plan: { engine: engine.name, ...plan } };
}

async function openForced(
  sources: readonly EngineSource[],
  forced: EngineName | null,
): Promise<Engine | null> {
  if (forced === null) return null;
  const source = sources.find(({ name }) => name === forced);
  return source === undefined ? null : source.open();
}

async function measured(
  sources: readonly EngineSource[],
  task: EngineTask,
  now: () => number,
): Promise<{ candidates: Candidate[]; isSmall: boolean; probeMilliseconds: number }> {
  const candidates: Candidate[] = [];
  let isSmall = false;
  let spent = 0;
  for (const { name, open } of sources) {
    const least = Math.min(...candidates.map(({ milliseconds }) => milliseconds ?? Number.POSITIVE_INFINITY));
    isSmall = isGraphics(name) && least < SMALL_TASK_MS;
    if (isSmall) break;
    const engine = await open();
    if (engine === null) continue;
    const isSoftware = isSoftwareRenderer(engine.device);
    const left = MOST_PROBE_MS - spent;
    const began = now();
    const milliseconds = isSoftware || left <= 0 ? null : await probeRows(engine, task, now, left);
    spent += now() - began;
    candidates.push({ ...measureOf(engine, milliseconds), engine });
  }
  return { candidates, isSmall, probeMilliseconds: spent };
}

function isGraphics(name: EngineName): boolean {
  return name === 'webgl' || name === 'webgpu';
}

function measureOf(engine: Engine, milliseconds: number | null): EngineMeasure {
  const { name, device } = engine;
  return { name, device, milliseconds, isSoftware: isSoftwareRenderer(device) };
}

function best(candidates: readonly Candidate[]): Candidate {
  const [first] = candidates;
  if (first === undefined) throw new Error('no engine opens here');
  const costOf = ({ milliseconds, engine }: Candidate): number =>
    (milliseconds ?? Number.POSITIVE_INFINITY) * (engine.precision === 'single' ? WORTH_SINGLE : 1);
  const usable = candidates.filter(({ isSoftware }) => !isSoftware);
  return usable.reduce((leader, one) => (costOf(one) < costOf(leader) ? one : leader), usable[0] ?? first);
}

function reasonFor(candidates: readonly Candidate[], isSmall: boolean): EngineReason {
  if (isSmall) return 'small-task';
  if (candidates.length === 1) return 'only-one';
  return candidates.some(({ isSoftware }) => isSoftware) ? 'software-graphics' : 'fastest';
}
