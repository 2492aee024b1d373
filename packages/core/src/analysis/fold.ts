import {
  createFolder,
  emptyLedger,
  type Ledger,
  type LedgerFeatures,
  mergeGoods,
  mergeOrders,
} from '../customer/index.ts';
import type { Problem, Result } from '../result/index.ts';
import type { Batch, ColumnEvidence, Table } from '../table/index.ts';
import {
  type CleaningOptions,
  type CleaningState,
  closeCleaning,
  createCleaner,
  createHeadFill,
  createOrderRows,
  emptyCleaning,
  type HeadRole,
  type Mapping,
  mergeCleaning,
  orderColumnsOf,
  planOrderColumns,
} from '../transaction/index.ts';
import { createRejectLog } from './rejected.ts';
import type { RejectedBlock } from './rejected-block.ts';

/** All that folding needs to know besides the bytes; plain data, so that it reaches a thread as it is. */
export interface FoldSetup {
  readonly features: LedgerFeatures;
  readonly cleaning: CleaningOptions;
  /** Rejected rows to keep as text under each rule; infinity for all. */
  readonly keepRejected: number;
}

/** Orders folded so far; plain data, and parts of one data set can be put together in any order. */
export interface Folded {
  readonly ledger: Ledger;
  readonly cleaning: CleaningState;
}

/** One table, or part of one, gone through. */
export interface FoldedPart {
  readonly rowsRead: number;
  /** One per plan of `planOrderColumns`. */
  readonly evidence: readonly ColumnEvidence[];
  /** Where the part's records began and ended, see `ReadReport`. */
  readonly begin: number;
  readonly end: number;
  /** Its rejected rows, numbered from the beginning of the part. */
  readonly rejected: RejectedBlock;
}

export interface Folder {
  /** Everything folded so far. */
  folded(): Folded;
  /**
   * `onRejected` is handed rejected rows as they pile up; without it they all come with the part. `heads`: what the first lines
   * of orders say for the others; the part must begin with one.
   */
  fold(
    table: Pick<Table, 'read'>,
    mapping: Mapping,
    options?: {
      readonly range?: { readonly start: number; readonly end: number };
      readonly onProgress?: (bytesDone: number, rowsRead: number) => void;
      readonly onRejected?: (block: RejectedBlock) => void;
      readonly heads?: readonly HeadRole[];
    },
  ): Promise<Result<FoldedPart, Problem>>;
}

/** Bytes of rejected rows handed on at a time. */
const REJECTED_BYTES = 1024 * 1024;

/** Reads, judges and folds tables into one ledger, batch by batch; nothing of a table outlives its batch. */
export function createTableFolder(setup: FoldSetup): Folder {
  const folded: Folded = { ledger: emptyLedger(setup.features), cleaning: emptyCleaning() };
  const orderRows = createOrderRows();
  const cleaner = createCleaner(orderRows, folded.ledger.dictionaries, setup.cleaning, folded.cleaning);
  const orders = createFolder(orderRows, folded.ledger);
  const rejectLog = createRejectLog(setup.keepRejected);
  return {
    folded() {
      cleaner.settle();
      orders.settle();
      return folded;
    },
    async fold(table, mapping, { range, onProgress, onRejected, heads = [] } = {}) {
      const orderColumns = orderColumnsOf(mapping);
      const fillHeads = heads.length > 0 ? createHeadFill(heads) : null;
      let rowsRead = 0;
      const sink = (batch: Batch): void => {
        const rows = orderColumns(batch);
        fillHeads?.(rows);
        orderRows.load(rows);
        cleaner.judge(rows);
        orders.add(rows);
        rejectLog.add(batch, orderRows.verdicts());
        rowsRead += batch.rowCount;
        if (onRejected !== undefined && rejectLog.bytes() > REJECTED_BYTES) onRejected(rejectLog.take());
      };
      const report = await table.read({
        plans: planOrderColumns(mapping, folded.ledger.dictionaries),
        sink,
        ...(range === undefined ? {} : { range }),
        onProgress: (bytesDone) => onProgress?.(bytesDone, rowsRead),
      });
      if (!report.ok) return report;
      return { ok: true, value: { ...report.value, rejected: rejectLog.take() } };
    },
  };
}

/** The judgements of all parts of a data set put together with those of the first; no more rows can be judged. */
export function joinCleaning([first, ...others]: readonly Folded[]): CleaningState {
  for (const { cleaning } of others) mergeCleaning(first.cleaning, cleaning);
  closeCleaning(first.cleaning);
  return first.cleaning;
}

/**
 * The ledgers of all parts put together with that of the first, in whatever order; the parts are used up by it.
 * `onPurchases` is called as soon as all purchases are there, and before the orders are.
 */
export function joinLedgers(
  [first, ...others]: readonly Folded[],
  onPurchases: (ledger: Ledger) => void,
): Ledger {
  const codes = others.map(({ ledger }) => mergeGoods(first.ledger, ledger));
  onPurchases(first.ledger);
  others.forEach(({ ledger }, place) => {
    mergeOrders(first.ledger, ledger, codes[place]);
  });
  return first.ledger;
}
