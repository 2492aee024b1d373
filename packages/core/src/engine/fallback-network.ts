import { type Current, fallbackPart } from './fallback-part.ts';
import type { Network, NetworkSpec, NetworkState } from './network.ts';

/** A network on whatever engine there is; a call that was lost is made again from the state before it. */
export async function fallbackNetwork(current: Current, spec: NetworkSpec): Promise<Network> {
  let state: NetworkState | null = null;
  const part = fallbackPart((engine) => engine.createNetwork(state === null ? spec : { ...spec, state }));
  const ask = <T>(question: (network: Network) => Promise<T>): Promise<T> =>
    current.run(async (engine) => question(await part.on(engine)));
  await ask(async () => {});
  return {
    train: (inputs, targets, rows, batchRows) =>
      ask(async (network) => {
        const loss = await network.train(inputs, targets, rows, batchRows);
        // Only devices go away in the middle of a run.
        if (current.engine().device !== null) state = await network.state();
        return loss;
      }),
    forward: (inputs, rows, upToLayer) => ask((network) => network.forward(inputs, rows, upToLayer)),
    weights: () => ask((network) => network.weights()),
    state: () => ask((network) => network.state()),
    dispose: part.dispose,
  };
}
