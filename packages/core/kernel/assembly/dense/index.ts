// Products of matrices in float64. Every element adds its products one after the other, as plain code does, so both give the
// same bits: what goes side by side are elements, four columns in two registers, and four rows that share what was read.

const DOUBLE: usize = 8;

/** First byte that is nobody's. */
export function heapBase(): usize {
  return __heap_base;
}

/** c += a · b. Element (i, j) of a lies `rowStep` * i + `columnStep` * j doubles behind a; b: k × n and c: m × n row by row. */
export function addProduct(
  a: usize,
  rowStep: u32,
  columnStep: u32,
  b: usize,
  c: usize,
  m: u32,
  k: u32,
  n: u32,
): void {
  const step = <usize>columnStep * DOUBLE;
  const row = <usize>rowStep * DOUBLE;
  const width = <usize>n * DOUBLE;
  const quads = n & ~3;
  let i: u32 = 0;
  for (; i + 4 <= m; i += 4) {
    const left = a + <usize>i * row;
    const into = c + <usize>i * width;
    for (let o: u32 = 0; o < quads; o += 4) {
      addFourRows(left, row, step, b + <usize>o * DOUBLE, into + <usize>o * DOUBLE, k, width);
    }
  }
  for (; i < m; i++) {
    const left = a + <usize>i * row;
    const into = c + <usize>i * width;
    for (let o: u32 = 0; o < quads; o += 4) {
      addRow(left, step, b + <usize>o * DOUBLE, into + <usize>o * DOUBLE, k, width);
    }
  }
  for (let o = quads; o < n; o++) {
    for (i = 0; i < m; i++) {
      const into = c + <usize>i * width + <usize>o * DOUBLE;
      store<f64>(
        into,
        addElement(a + <usize>i * row, step, b + <usize>o * DOUBLE, load<f64>(into), k, width),
      );
    }
  }
}

function addFourRows(left: usize, row: usize, step: usize, b: usize, c: usize, k: u32, width: usize): void {
  const c1 = c + width;
  const c2 = c1 + width;
  const c3 = c2 + width;
  let s00 = v128.load(c);
  let s01 = v128.load(c, 16);
  let s10 = v128.load(c1);
  let s11 = v128.load(c1, 16);
  let s20 = v128.load(c2);
  let s21 = v128.load(c2, 16);
  let s30 = v128.load(c3);
  let s31 = v128.load(c3, 16);
  for (let j: u32 = 0; j < k; j++) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    const a0 = v128.load64_splat(left);
    const a1 = v128.load64_splat(left + row);
    const a2 = v128.load64_splat(left + 2 * row);
    const a3 = v128.load64_splat(left + 3 * row);
    s00 = f64x2.add(s00, f64x2.mul(a0, b0));
    s01 = f64x2.add(s01, f64x2.mul(a0, b1));
    s10 = f64x2.add(s10, f64x2.mul(a1, b0));
    s11 = f64x2.add(s11, f64x2.mul(a1, b1));
    s20 = f64x2.add(s20, f64x2.mul(a2, b0));
    s21 = f64x2.add(s21, f64x2.mul(a2, b1));
    s30 = f64x2.add(s30, f64x2.mul(a3, b0));
    s31 = f64x2.add(s31, f64x2.mul(a3, b1));
    b += width;
    left += step;
  }
  v128.store(c, s00);
  v128.store(c, s01, 16);
  v128.store(c1, s10);
  v128.store(c1, s11, 16);
  v128.store(c2, s20);
  v128.store(c2, s21, 16);
  v128.store(c3, s30);
  v128.store(c3, s31, 16);
}

function addRow(left: usize, step: usize, b: usize, c: usize, k: u32, width: usize): void {
  let s0 = v128.load(c);
  let s1 = v128.load(c, 16);
  for (let j: u32 = 0; j < k; j++) {
    const factor = v128.load64_splat(left);
    s0 = f64x2.add(s0, f64x2.mul(factor, v128.load(b)));
    s1 = f64x2.add(s1, f64x2.mul(factor, v128.load(b, 16)));
    b += width;
    left += step;
  }
  v128.store(c, s0);
  v128.store(c, s1, 16);
}

function addElement(left: usize, step: usize, b: usize, sum: f64, k: u32, width: usize): f64 {
  for (let j: u32 = 0; j < k; j++) {
    sum += load<f64>(left) * load<f64>(b);
    b += width;
    left += step;
  }
  return sum;
}
