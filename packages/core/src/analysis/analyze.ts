import { type EpochDay, SECONDS_PER_DAY } from '../calendar/index.ts';
import {
  beginCustomers,
  type CustomerBase,
  customersFromLedger,
  type Ledger,
  putBack,
} from '../customer/index.ts';
import type { ByteSource } from '../port/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import { canScore } from '../segment/index.ts';
import { type CleaningCounts, cleaningCounts, type Mapping } from '../transaction/index.ts';
import type { Analysis, AnalysisRequest, Warning } from './analysis.ts';
import { dataWarnings, ledgerWarnings } from './data-warnings.ts';
import { type MappedTable, openFiles } from './inspect.ts';
import { keepOwnColumns } from './own-columns.ts';
import type { AnalysisPorts } from './ports.ts';
import { readCustomers } from './read-customers.ts';
import { type OrdersRead, readOrders } from './read-orders.ts';
import { createRejectedWriter, type RejectedWriter } from './rejected.ts';
import { segmentCustomers } from './segment-customers.ts';

/**
 * From files to named segments. Errors: what the files are (`file-…`, `workbook-…`), what they lack (`roles-missing`), what the
 * request asks of them (`preset-needs-amounts`), or that the rules leave nothing (`nothing-left`). Exceptions of the file
 * system pass through.
 */
export async function analyze(
  sources: readonly ByteSource[],
  request: AnalysisRequest,
  ports: AnalysisPorts,
): Promise<Result<Analysis, Problem>> {
  tell(ports, 'inspect', 0);
  const opened = await openFiles(sources, request, ports.inflate);
  if (!opened.ok) return opened;
  const { tables } = opened.value;
  const rejected = createRejectedWriter(ports.rejected ?? null);
  const shape = tables[0].mapping.shape;
  const read = await (shape === 'customers' ? customersOf : ordersOf)(tables, request, ports, rejected);
  if (!read.ok) return read;
  const { cleaning, rowsRead, mapping } = read.value;
  const own = request.keepOwn === true && shape === 'customers';
  const kept = own ? await withOwn(read.value.base, sources, request, tables, ports) : ok(read.value.base);
  if (!kept.ok) return kept;
  const base = kept.value;
  if (base.customers.count === 0) return err(nothingLeft(rowsRead, cleaning));
  tell(ports, 'segments', rowsRead);
  if (!canScore(base.customers)) {
    return err({ code: 'roles-missing', facts: { shape, roles: 'days-since-last-purchase, order-count' } });
  }
  const segmented = segmentCustomers(base, request.preset, request.scores, request.clusters);
  if (!segmented.ok) return segmented;
  const currency = request.currency ?? read.value.currency ?? mapping.currency;
  const first = tables[0].table;
  return ok({
    files: sources.map(({ name }) => name),
    format: first.format,
    header: first.header,
    mapping,
    rowsRead,
    cleaning,
    rejectedExamples: rejected.examples(),
    asOfDay: base.customers.asOfDay,
    timeZone: request.timeZone,
    currency,
    base,
    ...segmented.value,
    warnings: [...opened.value.warnings, ...read.value.warnings, ...dataWarnings(base, mapping, currency)],
  });
}

interface Read {
  readonly base: CustomerBase;
  readonly cleaning: CleaningCounts;
  readonly rowsRead: number;
  readonly mapping: Mapping;
  /** The one currency a column of the file names. */
  readonly currency: string | null;
  readonly warnings: readonly Warning[];
}

async function ordersOf(
  tables: readonly MappedTable[],
  request: AnalysisRequest,
  ports: AnalysisPorts,
  rejected: RejectedWriter,
): Promise<Result<Read, Problem>> {
  const read = await readOrders(tables, request, ports, rejected);
  if (!read.ok) return read;
  const { ledger, rowsRead, mapping, warnings } = read.value;
  tell(ports, 'customers', rowsRead);
  const asOfDay = request.asOf ?? dayAfterLastOrder(ledger) ?? request.today;
  const { currency, warnings: ofLedger } = ledgerWarnings(ledger);
  const cleaning = cleaningCounts(read.value.cleaning, request.rules);
  const base = await customersOfLedger(read.value, asOfDay, request);
  return ok({ base, cleaning, rowsRead, mapping, currency, warnings: [...warnings, ...ofLedger] });
}

async function customersOfLedger(
  { ledger, bought }: OrdersRead,
  asOfDay: EpochDay,
  { keepOrders }: AnalysisRequest,
): Promise<CustomerBase> {
  if (bought === null) return customersFromLedger(ledger, asOfDay, { keepOrders });
  const complete = beginCustomers(ledger, asOfDay, { keepOrders });
  const { features, blocks } = await bought;
  putBack(ledger.purchases, blocks);
  return complete(features);
}

async function customersOf(
  tables: readonly MappedTable[],
  request: AnalysisRequest,
  ports: AnalysisPorts,
  rejected: RejectedWriter,
): Promise<Result<Read, Problem>> {
  const read = await readCustomers(tables, request, ports, rejected);
  return read.ok ? ok({ ...read.value, currency: null }) : read;
}

async function withOwn(
  base: CustomerBase,
  sources: readonly ByteSource[],
  request: AnalysisRequest,
  tables: readonly MappedTable[],
  { inflate }: AnalysisPorts,
): Promise<Result<CustomerBase, Problem>> {
  const own = await keepOwnColumns(sources, request, tables, base.customers.ids, inflate);
  return own.ok ? ok({ ...base, own: own.value }) : own;
}

function dayAfterLastOrder({ orders }: Ledger): number | null {
  let last = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < orders.size; i++) if (orders.lastSecond[i] > last) last = orders.lastSecond[i];
  return orders.size === 0 ? null : Math.floor(last / SECONDS_PER_DAY) + 1;
}

function nothingLeft(rowsRead: number, { rejected }: CleaningCounts): Problem {
  const [rule, rows] = Object.entries(rejected).reduce((most, entry) => (entry[1] > most[1] ? entry : most));
  return { code: 'nothing-left', facts: { rowsRead, rule, rows } };
}

function tell(ports: AnalysisPorts, stage: 'inspect' | 'customers' | 'segments', rowsRead: number): void {
  ports.onProgress?.({ stage, bytesDone: 0, bytesTotal: 0, rowsRead });
}
