/** Positions of `ids` in ascending order: as numbers when all are whole numbers, else by code unit. */
export function sortIds(ids: readonly string[]): Uint32Array {
  const order = Uint32Array.from(ids, (_, index) => index);
  if (ids.every((id) => /^\d{1,15}$/.test(id))) {
    const numbers = Float64Array.from(ids, Number);
    return order.sort((a, b) => numbers[a] - numbers[b] || byText(ids, a, b));
  }
  return order.sort((a, b) => byText(ids, a, b));
}

function byText(ids: readonly string[], a: number, b: number): number {
  return ids[a] < ids[b] ? -1 : ids[a] > ids[b] ? 1 : 0;
}
