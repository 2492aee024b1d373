import { type Engine, EngineLost, type HeldRows } from '../src/engine/index.ts';

/** An engine whose device goes away at the n-th question, and stays away. Counts questions. */
export function lossyEngine(engine: Engine, atQuestion: number, device: string | null = 'a device') {
  let asked = 0;
  const answered = async <T>(work: () => Promise<T>): Promise<T> => {
    if (++asked >= atQuestion) throw new EngineLost('the device went away');
    return work();
  };
  const losing = <T extends object>(part: T): T =>
    new Proxy(part, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function' || name === 'dispose') return value;
        return (...given: unknown[]) =>
          answered(async () => {
            const answer: unknown = await value.apply(target, given);
            const isPart = typeof answer === 'object' && answer !== null && 'dispose' in answer;
            return isPart ? losing(answer) : answer;
          });
      },
    });
  return {
    ...engine,
    name: 'webgl',
    device,
    holdRows: (points) => answered(async () => losing<HeldRows>(await engine.holdRows(points))),
    createNetwork: (spec) => answered(async () => losing(await engine.createNetwork(spec))),
    asked: () => asked,
  } satisfies Engine & { asked(): number };
}
