import { writeCustomersCsv } from '@kesit/core/analysis';
import type { CustomerExport } from './customer-questions.ts';
import { createBlobWriter, type KeptAnalysis } from './result-writer.ts';

/** Some customers as a file, written piece by piece: no more of it lies in memory than the browser wants to keep there. */
export function exportCustomers(
  { analysis, findings }: KeptAnalysis,
  { rows, columns, locale }: CustomerExport,
): Blob {
  const { base, scores, preset, assignment } = analysis;
  const { customerValues } = findings;
  const out = createBlobWriter();
  writeCustomersCsv(
    { customers: base.customers, scores, preset, assignment, customerValues, locale },
    out.write,
    columns === null ? { rows } : { rows, columns },
  );
  return out.blob();
}
