import type { NetworkSpec, NetworkState } from './network.ts';

/** Weights and moments to start from, copied. Throws a RangeError where they do not fit the layers. */
export function firstNetworkState(spec: NetworkSpec): NetworkState {
  const { steps, weights, firstMoments, secondMoments } = spec.state ?? freshState(spec.weights);
  for (const arrays of [weights, firstMoments, secondMoments]) checkShape(spec, arrays);
  return {
    steps,
    weights: copied(weights),
    firstMoments: copied(firstMoments),
    secondMoments: copied(secondMoments),
  };
}

/** Throws a RangeError where there are not as many numbers as rows ask for, or no rows in a batch. */
export function checkNetworkRows(values: Float32Array, rows: number, columns: number, batchRows = 1): void {
  if (!Number.isInteger(rows) || rows < 1 || values.length !== rows * columns) {
    throw new RangeError(`${rows} rows of ${columns} are not ${values.length} numbers`);
  }
  if (!Number.isInteger(batchRows) || batchRows < 1) throw new RangeError(`a batch of ${batchRows} rows`);
}

/** How many layers `forward` is to go through. */
export function networkDepth({ layers }: NetworkSpec, upToLayer: number | undefined): number {
  const depth = upToLayer ?? layers.length;
  if (!Number.isInteger(depth) || depth < 1 || depth > layers.length) {
    throw new RangeError(`a network of ${layers.length} layers has no layer ${depth}`);
  }
  return depth;
}

export function copied(arrays: readonly Float32Array[]): Float32Array[] {
  return arrays.map((array) => array.slice());
}

function freshState(weights: readonly Float32Array[]): NetworkState {
  const zeros = (): Float32Array[] => weights.map(({ length }) => new Float32Array(length));
  return { steps: 0, weights, firstMoments: zeros(), secondMoments: zeros() };
}

function checkShape({ layers }: NetworkSpec, arrays: readonly Float32Array[]): void {
  layers.forEach(({ inputs }, at) => {
    const before = layers[at - 1];
    if (before !== undefined && before.outputs !== inputs) {
      throw new RangeError(`layer ${at} takes ${inputs} numbers and is given ${before.outputs}`);
    }
  });
  const lengths = layers.flatMap(({ inputs, outputs }) => [inputs * outputs, outputs]);
  const found = arrays.map(({ length }) => length);
  if (lengths.length === 0 || String(lengths) !== String(found)) {
    throw new RangeError(`layers of ${lengths} weights are given ${found}`);
  }
}
