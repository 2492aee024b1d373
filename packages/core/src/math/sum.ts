/** Neumaier's compensated sum: a million amounts keep their cents. */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

/** `part / whole`; `null` where there is no whole to be a part of. */
export function share(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
