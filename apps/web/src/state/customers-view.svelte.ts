import type { CustomerColumn, CustomerFilter, SortKey } from '@kesit/core/selection';
import type { Locale } from '@kesit/core/words';
import type { CustomerOrder } from '../workers/customer-questions.ts';
import { ALL_COLUMNS, columnsOfWindow, rowsOfWindow, type TableRow, WINDOW_ROWS } from './customer-window.ts';
import { RowSelection } from './row-selection.svelte.ts';
import type { AnalysisView, Study } from './study.svelte.ts';

/** What the table of customers shows. */
export interface CustomersQuestion {
  readonly result: AnalysisView;
  readonly filter: CustomerFilter;
  readonly keys: readonly SortKey[];
  readonly language: Locale;
}

/**
 * The customers as the table has them: their order, and the values of those that are looked at. An order comes together with
 * the values of its first rows, so that the table goes from one to the next without an empty moment. It outlives the page:
 * who comes back finds the place where they were.
 */
export class CustomersView {
  order = $state.raw<CustomerOrder | null>(null);
  /** Columns of which the data has anything. */
  columns = $state.raw<readonly CustomerColumn[]>([]);
  selection = $state.raw(new RowSelection(0));
  /** Pixels of rows above the window. */
  top = $state(0);
  /** Position and column of the cell that the keyboard is at; -1 is the head. */
  active = $state.raw<{ readonly position: number; readonly column: number } | null>(null);
  /** A customer's own page was opened: the table then has the focus when somebody comes back to it. */
  opened = false;
  /** Rises when values arrive. */
  version = $state(0);
  pending = $state(false);

  readonly #study: Study;
  #windows = new Map<number, readonly TableRow[]>();
  #fetching = new Set<number>();
  #asked = 0;
  #shown: CustomersQuestion | null = null;
  #seen = { first: 0, last: WINDOW_ROWS };

  constructor(study: Study) {
    this.#study = study;
  }

  /** Asks for what is to be shown, if it is not what is shown already. */
  async follow(question: CustomersQuestion): Promise<void> {
    const asked = ++this.#asked;
    this.pending = false;
    if (isSame(question, this.#shown)) return;
    this.pending = true;
    const { filter, keys, language, result } = question;
    const order = await this.#study.ask('orderCustomers', filter, keys, language);
    if (asked !== this.#asked || order === null || !order.ok) return;
    const isOther = !isSame({ ...question, result: this.#shown?.result ?? result }, this.#shown);
    const first = isOther ? 0 : this.#seen.first;
    const fetched = await this.#fetch(order.value.rows, windowsBetween(first, first + WINDOW_ROWS));
    if (asked !== this.#asked || fetched === null) return;
    const { windows, columns } = fetched;
    this.pending = false;
    if (result !== this.#shown?.result) this.selection = new RowSelection(result.customers.count);
    this.#shown = question;
    this.#windows = windows;
    this.#fetching = new Set();
    this.order = order.value;
    this.columns = columns;
    if (isOther) {
      this.top = 0;
      // Who sorts from the head stays in the head.
      if (this.active !== null) {
        this.active = { ...this.active, position: Math.min(this.active.position, 0) };
      }
    }
    this.version++;
  }

  /** The customer at a position of the order; `null` while the values are on their way. */
  at(position: number): TableRow | null {
    const window = this.version >= 0 ? this.#windows.get(Math.floor(position / WINDOW_ROWS)) : undefined;
    return window?.[position % WINDOW_ROWS] ?? null;
  }

  /** These positions are looked at, and the ones around them will be soon. */
  look(first: number, last: number): void {
    this.#seen = { first, last };
    void this.#fill();
  }

  /** One request at a time, so that what was scrolled past is never asked for. */
  async #fill(): Promise<void> {
    const { order } = this;
    if (order === null || this.#fetching.size > 0) return;
    const { first, last } = this.#seen;
    const missing = windowsBetween(first - WINDOW_ROWS, last + WINDOW_ROWS).filter(
      (window) => window * WINDOW_ROWS < order.rows.length && !this.#windows.has(window),
    );
    if (missing.length === 0) return;
    const fetching = new Set(missing);
    this.#fetching = fetching;
    const fetched = await this.#fetch(order.rows, missing);
    if (fetching !== this.#fetching) return;
    this.#fetching = new Set();
    if (fetched === null) return;
    for (const [place, window] of fetched.windows) this.#windows.set(place, window);
    this.#forget();
    this.version++;
    await this.#fill();
  }

  /** All at once: the way to the worker and back is what takes time. */
  async #fetch(rows: Uint32Array, places: readonly number[]): Promise<Fetched | null> {
    const wanted = places.map((place) => rows.subarray(place * WINDOW_ROWS, (place + 1) * WINDOW_ROWS));
    const asked = new Uint32Array(wanted.reduce((total, part) => total + part.length, 0));
    let begin = 0;
    const begins = wanted.map((part) => {
      asked.set(part, begin);
      begin += part.length;
      return begin - part.length;
    });
    const values = await this.#study.ask('customerWindow', asked, ALL_COLUMNS);
    if (values === null || !values.ok) return null;
    const all = rowsOfWindow(values.value, asked);
    const windows = new Map<number, readonly TableRow[]>();
    places.forEach((place, i) => {
      windows.set(place, all.slice(begins[i], (begins[i] ?? 0) + WINDOW_ROWS));
    });
    return { windows, columns: columnsOfWindow(values.value) };
  }

  /** Windows far from what is looked at are given up, the oldest first. */
  #forget(): void {
    for (const place of this.#windows.keys()) {
      if (this.#windows.size <= MOST_WINDOWS) return;
      this.#windows.delete(place);
    }
  }
}

interface Fetched {
  readonly windows: Map<number, readonly TableRow[]>;
  readonly columns: readonly CustomerColumn[];
}

const MOST_WINDOWS = 400;

function windowsBetween(first: number, last: number): number[] {
  const from = Math.max(0, Math.floor(first / WINDOW_ROWS));
  const to = Math.max(from, Math.floor(last / WINDOW_ROWS));
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

function isSame(a: CustomersQuestion, b: CustomersQuestion | null): boolean {
  if (b === null) return false;
  const { result: resultA, ...restA } = a;
  const { result: resultB, ...restB } = b;
  return resultA === resultB && JSON.stringify(restA) === JSON.stringify(restB);
}

const views = new WeakMap<Study, CustomersView>();

/** The one of a study. */
export function customersViewOf(study: Study): CustomersView {
  const known = views.get(study) ?? new CustomersView(study);
  views.set(study, known);
  return known;
}
