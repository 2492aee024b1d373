/** Short, and good for an address. */
export function newProjectId(): string {
  const [number = 0] = crypto.getRandomValues(new BigUint64Array(1));
  return BigInt(number).toString(36).slice(0, 10);
}
