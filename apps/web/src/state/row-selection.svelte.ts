/** Rows of the customer table that a person has chosen; a million of them in one array of bits would be less, but slower. */
export class RowSelection {
  count = $state(0);
  /** Rises with every change; who shows single rows reads it. */
  version = $state(0);
  readonly #chosen: Uint8Array;

  constructor(customers: number) {
    this.#chosen = new Uint8Array(customers);
  }

  has(row: number): boolean {
    return this.version >= 0 && this.#chosen[row] === 1;
  }

  toggle(row: number): void {
    this.set([row], !this.has(row));
  }

  set(rows: Iterable<number>, chosen: boolean): void {
    let count = this.count;
    for (const row of rows) {
      if ((this.#chosen[row] === 1) === chosen) continue;
      this.#chosen[row] = chosen ? 1 : 0;
      count += chosen ? 1 : -1;
    }
    this.count = count;
    this.version++;
  }

  clear(): void {
    this.#chosen.fill(0);
    this.count = 0;
    this.version++;
  }

  /** How many of these are chosen. */
  countIn(rows: Uint32Array): number {
    if (this.version < 0 || this.count === 0) return 0;
    let count = 0;
    for (const row of rows) count += this.#chosen[row] ?? 0;
    return count;
  }

  /** Those of `rows` that are chosen, in their order, then the others by their place in the table. */
  rowsAsIn(rows: Uint32Array): Uint32Array {
    const inOrder = rows.filter((row) => this.#chosen[row] === 1);
    if (inOrder.length === this.count) return inOrder;
    const left = this.#chosen.slice();
    for (const row of inOrder) left[row] = 0;
    const all = new Uint32Array(this.count);
    all.set(inOrder);
    let at = inOrder.length;
    left.forEach((chosen, row) => {
      if (chosen === 1) all[at++] = row;
    });
    return all;
  }
}
