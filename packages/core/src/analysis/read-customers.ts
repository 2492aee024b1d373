import {
  type CustomerBase,
  createCustomerFolder,
  customersFromRows,
  emptyCustomerRows,
  lastPurchaseDay,
  planCustomerColumns,
} from '../customer/index.ts';
import { ok, type Problem, type Result } from '../result/index.ts';
import type { Batch } from '../table/index.ts';
import {
  CLEANING_RULES,
  type CleaningCounts,
  type CleaningRuleId,
  KEPT,
  type Mapping,
} from '../transaction/index.ts';
import type { AnalysisRequest, Warning } from './analysis.ts';
import { conventionWarnings, revisedMapping } from './conventions.ts';
import type { MappedTable } from './inspect.ts';
import type { AnalysisPorts } from './ports.ts';
import { purchaseRange } from './purchase-range.ts';
import { createRejectLog, KEEP_EXAMPLES, type RejectedWriter } from './rejected.ts';

export interface CustomersRead {
  readonly base: CustomerBase;
  readonly cleaning: CleaningCounts;
  readonly rowsRead: number;
  readonly mapping: Mapping;
  readonly warnings: readonly Warning[];
}

/** Reads files of one row per customer; a table is read again when its numbers or dates prove to be written otherwise. */
export async function readCustomers(
  tables: readonly MappedTable[],
  request: AnalysisRequest,
  ports: AnalysisPorts,
  rejected: RejectedWriter,
): Promise<Result<CustomersRead, Problem>> {
  const bytesTotal = tables.reduce((sum, { table }) => sum + table.byteSize, 0);
  const mappings = tables.map(({ mapping }) => mapping);
  for (;;) {
    const rows = emptyCustomerRows(mappings[0]);
    const log = createRejectLog(ports.rejected === undefined ? KEEP_EXAMPLES : Number.POSITIVE_INFINITY);
    const warnings: Warning[] = [];
    let rowsRead = 0;
    let bytesBefore = 0;
    let revised = false;
    rejected.begin(tables[0].table.header);
    for (const [index, { table }] of tables.entries()) {
      const mapping = mappings[index];
      const judge = createCustomerFolder(rows, mapping, request.rules, purchaseRange(request));
      const rowsBefore = rowsRead;
      const plans = planCustomerColumns(rows, mapping);
      const sink = (batch: Batch): void => {
        const verdicts = new Uint8Array(batch.rowCount);
        judge(batch, verdicts);
        log.add(batch, verdicts);
        rejected.write(log.take(), rowsBefore);
        rowsRead += batch.rowCount;
      };
      const onProgress = (bytesDone: number): void =>
        ports.onProgress?.({ stage: 'read', bytesDone: bytesBefore + bytesDone, bytesTotal, rowsRead });
      const report = await table.read({ plans, sink, onProgress });
      if (!report.ok) return report;
      bytesBefore += table.byteSize;
      const better = revisedMapping(mapping, plans, report.value.evidence);
      if (better !== null && mapping === tables[index].mapping) {
        mappings[index] = better;
        revised = true;
      }
      warnings.push(...conventionWarnings(mapping, table.header, plans, report.value.evidence));
    }
    if (revised) {
      rejected.restart();
      continue;
    }
    const last = lastPurchaseDay(rows);
    const asOfDay = request.asOf ?? (last === null ? request.today : last + 1);
    const base = customersFromRows(rows, asOfDay);
    return ok({ base, cleaning: counts(rows.verdicts), rowsRead, mapping: mappings[0], warnings });
  }
}

function counts(verdicts: Float64Array): CleaningCounts {
  const rejected = Object.fromEntries(CLEANING_RULES.map(({ id }, index) => [id, verdicts[index + 1]]));
  return { kept: verdicts[KEPT], rejected: rejected as Record<CleaningRuleId, number>, noticed: {} };
}
