import type { CustomerTable } from '../customer/index.ts';
import type { RfmScores, SegmentAssignment, SegmentPreset } from '../segment/index.ts';
import type { CustomerColumn } from '../selection/index.ts';
import { type ByteWriter, byteWriter, writeBytes, writeNumber, writtenBytes } from '../text/index.ts';
import {
  type CsvSink,
  endRow,
  flush,
  flushWhenFull,
  nextCell,
  writeFixed,
  writeHeader,
  writeShort,
  writeTextCell,
} from './csv-cells.ts';
import { CSV_NAMES, type CsvName } from './customers-csv-names.ts';

export interface CustomersCsvInput {
  readonly customers: CustomerTable;
  readonly scores: RfmScores;
  readonly preset: SegmentPreset;
  readonly assignment: SegmentAssignment;
  /** Of `customerValues`. */
  readonly customerValues: Float64Array | null;
  readonly locale: 'en' | 'tr';
}

export interface CustomersCsvOptions {
  /** Rows of the customer table in the order in which they are written; without, all as they stand. */
  readonly rows?: Uint32Array;
  /** Only these, in this order, under the names they have in the whole file. */
  readonly columns?: readonly CustomerColumn[];
}

/** Writes the cell of one customer. */
type CellOfRow = (writer: ByteWriter, row: number) => void;

/**
 * `customers.csv`: one row per customer, in the order of the table. The first eight columns are a contract; the features
 * follow. Money has two decimals, rates four, days and counts are whole unless the file's are not; what is unknown is empty.
 */
export function writeCustomersCsv(
  input: CustomersCsvInput,
  sink: CsvSink,
  { rows, columns: chosen }: CustomersCsvOptions = {},
): void {
  const writer = byteWriter(2_097_152);
  const columns = columnsOf(input);
  const names = chosen?.map((column) => CSV_NAMES[column]) ?? (Object.keys(columns) as CsvName[]);
  writeHeader(writer, names);
  const cells = names.map((name) => columns[name]);
  const count = rows?.length ?? input.customers.count;
  for (let place = 0; place < count; place++) {
    const row = rows === undefined ? place : rows[place];
    for (let column = 0; column < cells.length; column++) {
      if (column > 0) nextCell(writer);
      cells[column](writer, row);
    }
    endRow(writer);
    flushWhenFull(writer, sink);
  }
  flush(writer, sink);
}

function columnsOf(input: CustomersCsvInput): Record<CsvName, CellOfRow> {
  const { customers, scores, preset, assignment, locale } = input;
  const segments = preset.segments;
  return {
    customer: (writer, row) => writeTextCell(writer, customers.ids[row]),
    recency_days: count(customers.recencyDays),
    frequency: count(customers.orderCount),
    monetary: money(customers.totalSpend),
    r: score(scores.r),
    f: score(scores.f),
    m: score(scores.m),
    segment: oneOf(
      segments.map(({ id }) => id),
      assignment.segment,
    ),

    average_order_value: money(customers.averageOrderValue),
    tenure_days: count(customers.tenureDays),
    active_days: count(customers.activeDays),
    purchase_days: count(customers.purchaseDays),
    mean_days_between_purchases: fixed(customers.meanDaysBetweenPurchases, 2),
    unique_products: count(customers.uniqueProducts),
    item_count: count(customers.itemCount),
    returned_items: count(customers.returnedItems),
    return_rate: fixed(customers.returnRate, 4),
    discount_usage: fixed(customers.discountUsage, 4),
    mobile_usage: fixed(customers.mobileUsage, 4),
    favorite_category: oneOf(customers.categories, customers.favoriteCategory),
    country: oneOf(customers.countries, customers.country),
    customer_value: count(input.customerValues),
    rfm_score: joinedScores(scores),
    segment_name: oneOf(
      segments.map(({ name }) => name[locale]),
      assignment.segment,
    ),
    rule: ruleNumber(assignment.rule),
  };
}

const nothing: CellOfRow = () => {};

function count(column: Float64Array | null): CellOfRow {
  return column === null ? nothing : (writer, row) => writeShort(writer, column[row], 4);
}

function money(column: Float64Array | null): CellOfRow {
  return fixed(column, 2);
}

function fixed(column: Float64Array | null, digits: number): CellOfRow {
  return column === null ? nothing : (writer, row) => writeFixed(writer, column[row], digits);
}

function score(column: Uint8Array | null): CellOfRow {
  return column === null ? nothing : (writer, row) => writeNumber(writer, column[row]);
}

function joinedScores({ r, f, m }: RfmScores): CellOfRow {
  return (writer, row) => {
    writeNumber(writer, r[row]);
    writeNumber(writer, f[row]);
    if (m !== null) writeNumber(writer, m[row]);
  };
}

/** Names by index, each made into a cell once; nothing for -1. */
function oneOf(names: readonly string[], column: Int32Array | Uint8Array | null): CellOfRow {
  if (column === null) return nothing;
  const cells = names.map((name) => {
    const writer = byteWriter(64);
    writeTextCell(writer, name);
    return writtenBytes(writer);
  });
  return (writer, row) => {
    const index = column[row];
    if (index >= 0) writeBytes(writer, cells[index], 0, cells[index].length);
  };
}

/** Rules are numbered from 1 as they are asked; `remainder` where none matched. */
function ruleNumber(rules: Int16Array): CellOfRow {
  return (writer, row) => {
    if (rules[row] >= 0) writeNumber(writer, rules[row] + 1);
    else writeTextCell(writer, 'remainder');
  };
}
