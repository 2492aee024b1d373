import type { CustomerPoints } from '../cluster/index.ts';

/** Tells the numbers of some customers from those of others, and from the same ones of another day. */
export function pointsDigest({ points, rows }: Pick<CustomerPoints, 'points' | 'rows'>): string {
  let a = 0x811c9dc5;
  let b = 0x1000193;
  const mix = (word: number): void => {
    a = Math.imul(a ^ word, 0x01000193);
    b = Math.imul(b ^ word, 0x85ebca6b) ^ (b >>> 13);
  };
  mix(points.columns);
  for (const row of rows) mix(row);
  const { buffer, byteOffset, length } = points.values;
  for (const word of new Uint32Array(buffer, byteOffset, 2 * length)) mix(word);
  return [rows.length, a >>> 0, b >>> 0].map((part) => part.toString(36)).join('-');
}
