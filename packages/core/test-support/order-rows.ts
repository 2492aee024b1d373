import { createFolder, emptyLedger, type Ledger, ledgerFeatures } from '../src/customer/index.ts';
import { hashBytes, internText } from '../src/table/index.ts';
import { encodeUtf8 } from '../src/text/index.ts';
import {
  type CleaningOptions,
  type CleaningState,
  createCleaner,
  createOrderDictionaries,
  createOrderRows,
  DEFAULT_RULES,
  emptyCleaning,
  type OrderColumns,
  type OrderDictionaries,
  ruleOf,
  type Shape,
} from '../src/transaction/index.ts';

/** One row of an order file by role; roles left out of every row are columns the file does not have. */
export interface OrderRow {
  readonly customer: string;
  readonly second: number;
  readonly invoice?: string;
  readonly product?: string;
  readonly description?: string;
  readonly category?: string;
  readonly country?: string;
  readonly channel?: string;
  readonly discount?: string;
  readonly status?: string;
  readonly event?: string;
  readonly currency?: string;
  readonly quantity?: number;
  readonly price?: number;
  readonly amount?: number;
  readonly misshapen?: boolean;
}

type TextRole = keyof OrderColumns['text'];
type NumberRole = keyof OrderColumns['number'];

const TEXTS = Object.keys(createOrderDictionaries()) as TextRole[];
const NUMBERS: readonly NumberRole[] = ['quantity', 'price', 'amount'];

/** The columns a reader would make of the rows; `roles` are those of the whole file. */
function orderColumns(
  rows: readonly OrderRow[],
  dictionaries: OrderDictionaries,
  roles: ReadonlySet<string> = rolesOf(rows),
): OrderColumns {
  const text = (role: TextRole): Int32Array | null =>
    roles.has(role) ? Int32Array.from(rows, (row) => internText(dictionaries[role], row[role] ?? '')) : null;
  const number = (role: NumberRole): Float64Array | null =>
    roles.has(role) ? Float64Array.from(rows, (row) => row[role] ?? Number.NaN) : null;
  return {
    rowCount: rows.length,
    text: Object.fromEntries(TEXTS.map((role) => [role, text(role)])) as OrderColumns['text'],
    number: Object.fromEntries(NUMBERS.map((role) => [role, number(role)])) as OrderColumns['number'],
    second: Float64Array.from(rows, ({ second }) => second),
    fingerprints: Int32Array.from(rows.flatMap(fingerprint)),
    misshapen: Uint8Array.from(rows, ({ misshapen }) => (misshapen === true ? 1 : 0)),
  };
}

export function rolesOf(rows: readonly OrderRow[]): ReadonlySet<string> {
  return new Set(rows.flatMap((row) => Object.keys(row)));
}

/** Equal rows, equal numbers; others differ but for chance. */
function fingerprint(row: OrderRow): [number, number] {
  const bytes = encodeUtf8(JSON.stringify(Object.entries(row).sort()));
  return [hashBytes(bytes, 0, bytes.length), hashBytes(bytes, 1, bytes.length)];
}

export interface FoldedRows {
  readonly ledger: Ledger;
  readonly cleaning: CleaningState;
  /** Rule by row, `kept` where none rejected it. */
  readonly verdicts: readonly string[];
}

export interface FoldOptions {
  readonly shape?: Shape;
  readonly roles?: ReadonlySet<string>;
  readonly cleaning?: Partial<CleaningOptions>;
}

/** Rows cleaned and folded into a ledger of their own. */
export function foldRows(rows: readonly OrderRow[], options: FoldOptions = {}): FoldedRows {
  const { shape = 'order-lines', roles = rolesOf(rows) } = options;
  const ledger = emptyLedger(ledgerFeatures(shape, (role) => roles.has(role)));
  const cleaning = emptyCleaning();
  const columns = orderColumns(rows, ledger.dictionaries, roles);
  const settings: CleaningOptions = {
    rules: DEFAULT_RULES,
    earliest: Number.NEGATIVE_INFINITY,
    latest: Number.POSITIVE_INFINITY,
    asOf: null,
    outlierFence: null,
    ...options.cleaning,
  };
  const kernelRows = createOrderRows();
  const cleaner = createCleaner(kernelRows, ledger.dictionaries, settings, cleaning);
  const folder = createFolder(kernelRows, ledger);
  kernelRows.load(columns);
  cleaner.judge(columns);
  folder.add(columns);
  cleaner.settle();
  folder.settle();
  return {
    ledger,
    cleaning,
    verdicts: Array.from(kernelRows.verdicts(), (verdict) => (verdict === 0 ? 'kept' : ruleOf(verdict))),
  };
}

/** Bin of a value in the histogram that the cleaning keeps. */
export function binOf(value: number): number {
  return foldRows([{ customer: 'a', second: 0, amount: value }]).cleaning.values.indexOf(1);
}
