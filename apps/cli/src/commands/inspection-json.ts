import { type InspectedTable, type Inspection, sampleQuality } from '@kesit/core/analysis';
import { problemText, warningText } from '@kesit/core/words';
import type { Session } from '../session.ts';

/** What was found out about files before reading all of them, for another program. Columns by name, not by place. */
export function inspectionJson(
  { tables, mapping, problem, warnings }: Inspection,
  { words }: Session,
): string {
  const header = tables[0]?.header ?? [];
  const named = (columns: readonly number[]): string[] => columns.map((column) => header[column] ?? '');
  const json = {
    schema: 'kesit.inspection/1',
    files: tables.map(fileJson),
    shape: mapping?.shape ?? null,
    mapping: (mapping?.roles ?? []).map(({ role, columns, reason, confidence }) => ({
      role,
      columns: named(columns),
      reason,
      confidence,
    })),
    quality: qualityJson(tables[0], mapping),
    unused: unusedColumns(tables[0], mapping),
    undecidedDates: named(mapping?.undecidedDates ?? []),
    periodDays: mapping?.periodDays ?? null,
    currency: mapping?.currency ?? null,
    problem: problem && { code: problem.code, message: problemText(problem, words.core) },
    warnings: warnings.map((warning) => ({ code: warning.code, message: warningText(warning, words.core) })),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function fileJson({ file, byteSize, format, header, sample }: InspectedTable): object {
  return { file, bytes: byteSize, ...format, header, firstRows: sample.slice(0, 10) };
}

function qualityJson(table: InspectedTable | undefined, mapping: Inspection['mapping']): object[] {
  if (table === undefined || mapping === null) return [];
  return sampleQuality(table, mapping).map(({ column, ...counts }) => ({
    column: table.header[column],
    ...counts,
  }));
}

/** Columns that have no role, in the order of the file. */
export function unusedColumns(table: InspectedTable | undefined, mapping: Inspection['mapping']): string[] {
  const used = new Set(mapping?.roles.flatMap(({ columns }) => columns));
  return table?.header.filter((_, column) => !used.has(column)) ?? [];
}
