import { type Ledger, ledgerFeatures, loggedNumbers, purchaseQuestion } from '../customer/index.ts';
import type { ByteSource } from '../port/index.ts';
import { ok, type Problem, type Result } from '../result/index.ts';
import { type ColumnEvidence, type ColumnPlan, noEvidence, type Table } from '../table/index.ts';
import {
  type CleaningOptions,
  type CleaningState,
  createOrderDictionaries,
  fenceOf,
  type HeadRole,
  headRoles,
  type Mapping,
  planOrderColumns,
} from '../transaction/index.ts';
import type { AnalysisRequest, Warning } from './analysis.ts';
import { conventionWarnings, revisedMapping } from './conventions.ts';
import {
  createTableFolder,
  type Folded,
  type FoldedPart,
  type Folder,
  type FoldSetup,
  joinCleaning,
  joinLedgers,
} from './fold.ts';
import type { MappedTable } from './inspect.ts';
import type { AnalysisPorts, PurchaseAnswer } from './ports.ts';
import { purchaseRange } from './purchase-range.ts';
import { KEEP_EXAMPLES, type RejectedWriter } from './rejected.ts';
import type { ShardPool } from './shard.ts';

/**
 * Whether a file is likely to be read by several threads, so that they may start while it is being looked at. By its name:
 * being wrong costs some idle threads.
 */
export function worthThreads({ name, size }: Pick<ByteSource, 'name' | 'size'>): boolean {
  return size > PARALLEL_BYTES && !/\.(?:xls[xmb]?|gz|zip|parquet)$/i.test(name);
}

export interface OrdersRead {
  readonly ledger: Ledger;
  readonly cleaning: CleaningState;
  /** What was bought, where another thread was asked; `null` where that was not worth it. */
  readonly bought: Promise<PurchaseAnswer> | null;
  readonly rowsRead: number;
  readonly warnings: readonly Warning[];
  /** The mapping of the first table as it was read in the end. */
  readonly mapping: Mapping;
}

/**
 * Text files above this many bytes are read by several threads in parts. Each takes a third of its share of what is left, so
 * that the last parts are small and all threads end together. Parts are no larger than this because their rejected rows wait
 * in memory for those of the parts before.
 */
const PARALLEL_BYTES = 8 * 1024 * 1024;
const PARTS_OF_SHARE = 3;
const MOST_PART_BYTES = 8 * 1024 * 1024;
const LEAST_PART_BYTES = 512 * 1024;
/** How often a table may turn out to be written otherwise than expected. */
const MOST_READINGS = 3;

/** Reads all tables of orders into one ledger: again when a convention proves wrong, twice when outliers are to be left out. */
export async function readOrders(
  tables: readonly MappedTable[],
  request: AnalysisRequest,
  ports: AnalysisPorts,
  rejected: RejectedWriter,
): Promise<Result<OrdersRead, Problem>> {
  let mapped = tables;
  let fence: number | null = null;
  const outliers = request.rules.outlier;
  for (let reading = 1; ; reading++) {
    const lookingOnly = outliers && fence === null;
    const setup = setupOf(mapped[0].mapping, request, ports, fence, lookingOnly);
    const read = await readOnce(mapped, setup, ports, rejected);
    if (!read.ok) return read;
    const revised = reading < MOST_READINGS ? revisedTables(mapped, read.value.evidence) : null;
    if (revised === null && !lookingOnly) {
      const warnings = mapped.flatMap(({ mapping, table }, index) => [
        ...conventionWarnings(mapping, table.header, plansOf(mapping), read.value.evidence[index]),
        ...headWarnings(table, mapping),
      ]);
      const { parts, rowsRead } = read.value;
      const cleaning = joinCleaning(parts);
      let bought: OrdersRead['bought'] = null;
      const ledger = joinLedgers(parts, (joined) => {
        bought = boughtIn(joined, ports);
      });
      return ok({ ledger, cleaning, bought, rowsRead, warnings, mapping: mapped[0].mapping });
    }
    if (revised !== null) mapped = revised;
    else fence = fenceOf(joinCleaning(read.value.parts));
    rejected.restart();
  }
}

/** What further lines of an order were taken to say. */
function headWarnings({ sample, header }: Table, mapping: Mapping): Warning[] {
  const columns = headRoles(sample, mapping).flatMap((head) =>
    mapping.roles.filter(({ role }) => role === head).map((guess) => header[guess.columns[0]]),
  );
  return columns.length === 0
    ? []
    : [{ code: 'said-once-per-order', facts: { columns: columns.join(', '), count: columns.length } }];
}

function boughtIn(ledger: Ledger, { purchases }: AnalysisPorts): OrdersRead['bought'] {
  if (purchases === undefined || loggedNumbers(ledger.purchases) < 2 * purchases.fromLines) return null;
  const question = purchaseQuestion(ledger);
  return question && purchases.ask(question);
}

function setupOf(
  mapping: Mapping,
  request: AnalysisRequest,
  ports: AnalysisPorts,
  outlierFence: number | null,
  lookingOnly: boolean,
): FoldSetup {
  const roles = new Set(mapping.roles.map(({ role }) => role as string));
  const cleaning: CleaningOptions = {
    rules: lookingOnly ? { ...request.rules, outlier: false } : request.rules,
    ...purchaseRange(request),
    outlierFence,
  };
  return {
    features: ledgerFeatures(mapping.shape, (role) => roles.has(role)),
    cleaning,
    keepRejected: ports.rejected === undefined ? KEEP_EXAMPLES : Number.POSITIVE_INFINITY,
  };
}

interface Reading {
  /** Of threads and of tables read in one go. */
  readonly parts: readonly Folded[];
  readonly rowsRead: number;
  /** By table, one per plan. */
  readonly evidence: readonly (readonly ColumnEvidence[])[];
}

/**
 * Reads every table once. Tables read in one go share a folder, because a row may repeat one of another file; what threads
 * have folded is put together with it. A table whose parts turn out to be `out of step` is read in one go, and since some
 * of its rejected rows are written by then, everything is begun anew.
 */
async function readOnce(
  tables: readonly MappedTable[],
  setup: FoldSetup,
  ports: AnalysisPorts,
  rejected: RejectedWriter,
  indivisible: ReadonlySet<MappedTable> = new Set(),
): Promise<Result<Reading, Problem>> {
  const bytesTotal = tables.reduce((sum, { table }) => sum + table.byteSize, 0);
  const folder = createTableFolder(setup);
  let bytesBefore = 0;
  let rowsRead = 0;
  const ofThreads: Folded[] = [];
  const evidence: (readonly ColumnEvidence[])[] = [];
  rejected.begin(tables[0].table.header);
  for (const mapped of tables) {
    const rowsBefore = rowsRead;
    const onProgress = (bytesDone: number, rows: number): void =>
      ports.onProgress?.({
        stage: 'read',
        bytesDone: bytesBefore + bytesDone,
        bytesTotal,
        rowsRead: rowsBefore + rows,
      });
    const heads = headRoles(mapped.table.sample, mapped.mapping);
    const divisible = heads.length === 0 && !indivisible.has(mapped);
    const shards = divisible ? shardsFor(mapped.table, setup, ports) : null;
    const read =
      shards === null
        ? await readInOne(mapped, heads, folder, rejected, rowsBefore, onProgress)
        : await readParts(mapped, setup, shards, rejected, rowsBefore, onProgress);
    if (read === 'out of step') {
      rejected.restart();
      return readOnce(tables, setup, ports, rejected, new Set([...indivisible, mapped]));
    }
    if (!read.ok) return read;
    rowsRead += read.value.rowsRead;
    bytesBefore += mapped.table.byteSize;
    evidence.push(read.value.evidence);
    ofThreads.push(...read.value.ofThreads);
  }
  return ok({ parts: [...ofThreads, folder.folded()], rowsRead, evidence });
}

interface TableRead {
  /** What threads have folded of it; what was read in one go is in the folder. */
  readonly ofThreads: readonly Folded[];
  readonly rowsRead: number;
  readonly evidence: readonly ColumnEvidence[];
}

type TellProgress = (bytesDone: number, rowsRead: number) => void;

/** The threads to read a table with; `null` when it is to be read in one go. */
function shardsFor(
  { layout, byteSize }: Table,
  setup: FoldSetup,
  { shards }: AnalysisPorts,
): ShardPool | null {
  // A duplicate may have its first row in another part: that rule needs the rows in order.
  if (shards === undefined || setup.cleaning.rules['exact-duplicate']) return null;
  return layout !== null && !layout.innerLineEnds && byteSize > PARALLEL_BYTES ? shards : null;
}

async function readInOne(
  { table, mapping }: MappedTable,
  heads: readonly HeadRole[],
  folder: Folder,
  rejected: RejectedWriter,
  rowsBefore: number,
  onProgress: TellProgress,
): Promise<Result<TableRead, Problem>> {
  const part = await folder.fold(table, mapping, {
    onProgress,
    onRejected: (block) => rejected.write(block, rowsBefore),
    heads,
  });
  if (!part.ok) return part;
  rejected.write(part.value.rejected, rowsBefore);
  return ok({ ofThreads: [], rowsRead: part.value.rowsRead, evidence: part.value.evidence });
}

/**
 * Reads a text file in parts on several threads. Each part begins at a line end, taken to be the end of a record; where a
 * part does not begin where the one before it ended, that line end was inside quotes and the parts are `out of step`.
 */
async function readParts(
  { source, table, mapping }: MappedTable,
  setup: FoldSetup,
  shards: ShardPool,
  rejected: RejectedWriter,
  rowsBefore: number,
  onProgress: TellProgress,
): Promise<Result<TableRead, Problem> | 'out of step'> {
  if (table.layout === null) return 'out of step';
  const waiting = new Map<number, FoldedPart>();
  const evidence = plansOf(mapping).map(noEvidence);
  let problem: Problem | null = null;
  let inStep = true;
  /** Bytes that are in somebody's hands or done. */
  let handedOut = 0;
  let nextPart = 0;
  let rowsRead = 0;
  let expected = table.layout.bodyStart;
  const done = new Map<number, { bytes: number; rows: number }>();
  const tellProgress = (index: number, bytes: number, rows: number): void => {
    done.set(index, { bytes, rows });
    let [bytesDone, rowsDone] = [0, 0];
    for (const part of done.values()) {
      bytesDone += part.bytes;
      rowsDone += part.rows;
    }
    onProgress(bytesDone, rowsDone);
  };
  const ofThreads = await shards.run(
    { source, layout: table.layout, mapping, setup },
    () => {
      const start = handedOut;
      if (start >= table.byteSize || !inStep || problem !== null) return null;
      const share = Math.ceil((table.byteSize - start) / (shards.size * PARTS_OF_SHARE));
      const partBytes = Math.max(LEAST_PART_BYTES, Math.min(MOST_PART_BYTES, share));
      handedOut = Math.min(start + partBytes, table.byteSize);
      return { start, end: handedOut };
    },
    (index, part) => {
      if (!part.ok) {
        problem ??= part.error;
        return;
      }
      waiting.set(index, part.value);
      for (let ready = waiting.get(nextPart); ready !== undefined; ready = waiting.get(nextPart)) {
        waiting.delete(nextPart++);
        inStep &&= ready.begin === expected || ready.begin === ready.end;
        if (!inStep) return;
        expected = Math.max(expected, ready.end);
        rejected.write(ready.rejected, rowsBefore + rowsRead);
        rowsRead += ready.rowsRead;
        addEvidence(evidence, ready.evidence);
      }
      tellProgress(index, part.value.end - part.value.begin, part.value.rowsRead);
    },
    tellProgress,
  );
  // A quote that never closes may be one that a wrong beginning opened: reading in order tells.
  if (!inStep || problem !== null) return 'out of step';
  return ok({ ofThreads, rowsRead, evidence });
}

function addEvidence(into: readonly ColumnEvidence[], from: readonly ColumnEvidence[]): void {
  into.forEach((sum, index) => {
    const part = from[index];
    sum.empty += part.empty;
    sum.unreadable += part.unreadable;
    sum.decimalPoint += part.decimalPoint;
    sum.decimalComma += part.decimalComma;
    sum.dayFirst += part.dayFirst;
    sum.monthFirst += part.monthFirst;
  });
}

function revisedTables(
  tables: readonly MappedTable[],
  evidence: readonly (readonly ColumnEvidence[])[],
): readonly MappedTable[] | null {
  let changed = false;
  const revised = tables.map((mapped, index) => {
    const mapping = revisedMapping(mapped.mapping, plansOf(mapped.mapping), evidence[index]);
    if (mapping === null) return mapped;
    changed = true;
    return { ...mapped, mapping };
  });
  return changed ? revised : null;
}

/** The plans of a mapping, to look at; nothing is read into them. */
function plansOf(mapping: Mapping): readonly ColumnPlan[] {
  return planOrderColumns(mapping, createOrderDictionaries());
}
