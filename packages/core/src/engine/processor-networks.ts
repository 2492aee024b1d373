import type { Arithmetic } from './arithmetic.ts';
import { createDenseNetwork } from './dense-network.ts';
import type { Rest } from './engine.ts';
import type { Network, NetworkSpec } from './network.ts';
import { type Count, counted } from './pieces.ts';

/** A network of the processor, counted among what its engine holds. */
export async function processorNetwork(
  spec: NetworkSpec,
  arithmetic: () => Arithmetic,
  rest: Rest,
  count: Count,
): Promise<Network> {
  const network = createDenseNetwork(spec, arithmetic(), rest);
  return { ...network, dispose: counted(count, network.dispose) };
}
