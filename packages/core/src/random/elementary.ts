/**
 * Logarithm and exponential from the four operations alone. `Math.log`, `Math.exp` and `Math.pow`
 * may differ in the last bit from engine to engine, and a random draw that accepts or rejects by such a bit would give a
 * different file in another browser.
 */
const view = new DataView(new ArrayBuffer(8));
/** ln 2 in two parts: k * LN2_HIGH is exact for every exponent k (its last 21 bits are zero). */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/**
 * Natural logarithm of a positive, finite, normal number; relative error below 4.5e-16.
 * x = 2^k m with m in [sqrt(1/2), sqrt(2)); ln m = 2 artanh(s), s = (m - 1) / (m + 1), by its power series up to s^21.
 */
export function naturalLog(x: number): number {
  view.setFloat64(0, x);
  const high = view.getInt32(0);
  let exponent = (high >> 20) - 1023;
  view.setInt32(0, (high & 0x000f_ffff) | 0x3ff0_0000);
  let mantissa = view.getFloat64(0);
  if (mantissa >= Math.SQRT2) {
    mantissa *= 0.5;
    exponent++;
  }
  const f = mantissa - 1;
  const s = f / (2 + f);
  const z = s * s;
  const tail =
    z *
    (2 / 3 +
      z *
        (2 / 5 +
          z *
            (2 / 7 +
              z *
                (2 / 9 +
                  z * (2 / 11 + z * (2 / 13 + z * (2 / 15 + z * (2 / 17 + z * (2 / 19 + z * (2 / 21))))))))));
  // 2s + s tail, written around f so that the leading term is not rounded: 2s = f - s f.
  return exponent * LN2_HIGH + (f - (s * (f - tail) - exponent * LN2_LOW));
}

/**
 * Exponential of a number from -708 to 709; relative error below 4.5e-16. Outside, 0 or Infinity.
 * e^x = 2^k e^r with |r| <= ln(2) / 2, e^r by its power series up to r^14.
 */
export function naturalExp(x: number): number {
  if (x < -708) return 0;
  if (x > 709) return Number.POSITIVE_INFINITY;
  const k = Math.round(x * Math.LOG2E);
  const high = x - k * LN2_HIGH;
  const r = high - k * LN2_LOW;
  let sum = 1 / 14;
  for (let n = 13; n >= 2; n--) sum = (1 + r * sum) / n;
  view.setInt32(0, (k + 1023) << 20);
  view.setInt32(4, 0);
  return (1 + (r + r * r * sum)) * view.getFloat64(0);
}

/** ln(1 + x) for x > -1, accurate for small x too (W. Kahan's correction of the rounded sum). */
export function logOnePlus(x: number): number {
  const sum = 1 + x;
  return sum === 1 ? x : (naturalLog(sum) * x) / (sum - 1);
}

/** base^exponent for a positive base. */
export function power(base: number, exponent: number): number {
  return naturalExp(exponent * naturalLog(base));
}
