/** The values of a column at `places`, in their order. */
export function valuesAt(column: ArrayLike<number>, places: ArrayLike<number>): Float64Array<ArrayBuffer> {
  const values = new Float64Array(places.length);
  for (let i = 0; i < values.length; i++) values[i] = column[places[i]];
  return values;
}
