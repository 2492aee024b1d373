/** What the processor's engines differ in: where numbers lie, and how matrices are multiplied. */
export interface Arithmetic {
  /** Arrays of these lengths, zero. Is called once. */
  allocate(lengths: readonly number[]): readonly Float64Array[];
  /**
   * c += a · b, with a: m × k as `left` says, b: k × n and c: m × n row by row. Every element adds its products one after the
   * other in the order of k, so that all implementations give the same bits.
   */
  addProduct(left: LeftFactor, b: Float64Array, c: Float64Array, m: number, k: number, n: number): void;
}

/** Element (i, j) is `values[i * rowStep + j * columnStep]`, which reads a matrix or its transpose. */
export interface LeftFactor {
  readonly values: Float64Array;
  readonly rowStep: number;
  readonly columnStep: number;
}

/** Plain typed arrays. */
export const PLAIN_ARITHMETIC: Arithmetic = {
  allocate: (lengths) => lengths.map((length) => new Float64Array(length)),

  addProduct({ values: a, rowStep, columnStep }, b, c, m, k, n) {
    for (let i = 0; i < m; i++) {
      const to = i * n;
      for (let j = 0; j < k; j++) {
        const factor = a[i * rowStep + j * columnStep];
        const from = j * n;
        for (let o = 0; o < n; o++) c[to + o] += factor * b[from + o];
      }
    }
  },
};
