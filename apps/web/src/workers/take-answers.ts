import { segmentTable } from '@kesit/core/analysis';
import { loadReportWords, reportPage } from '@kesit/core/document';
import {
  customerColumns,
  customerTable,
  rowsWritten,
  type TableData,
  tableCsv,
  tablesXlsx,
  zipArchive,
} from '@kesit/core/export';
import { type CustomerFilter, selectCustomers } from '@kesit/core/selection';
import { createFormat, loadWords } from '@kesit/core/words';
import { version } from '../../package.json';
import { deflate } from '../adapters/compression.ts';
import { createFileWriting, type WritingOrder } from './file-writing.ts';
import { type KeptAnalysis, resultTable } from './result-writer.ts';
import type { AudienceOrder, TakeQuestions } from './take-questions.ts';

const CSV = 'text/csv;charset=utf-8';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ZIP = 'application/zip';

/** Writes what a person takes away from the analysis that is kept at the time. */
export function takeAnswers(whatIsKept: () => KeptAnalysis): TakeQuestions {
  const writing = createFileWriting();
  return {
    async audienceSizes(filter) {
      const { analysis } = whatIsKept();
      const sizes = analysis.preset.segments.map(() => 0);
      for (const row of rowsOf(whatIsKept(), filter)) sizes[analysis.assignment.segment[row]!]!++;
      return sizes;
    },
    audienceColumns: async (isDated) => customerColumns(sourceOf(whatIsKept()), isDated),
    async writeAudience(order) {
      const tables = await audienceTables(whatIsKept(), order);
      if (order.format === 'xlsx') return writing.write(workbook(tables, [order.about]));
      return writing.write(order.apart ? archive(tables, order) : csv(tables[0]!));
    },
    async writeCustomers({ rows, columns, format, locale, about }) {
      const options = columns === null ? { rows } : { rows, columns };
      const table = customerTable(sourceOf(whatIsKept()), await loadWords(locale), options);
      return writing.write(format === 'csv' ? csv(table) : workbook([table], [about]));
    },
    async writeResultTable(name, format, locale, about) {
      const table = resultTable(whatIsKept(), name, await loadWords(locale));
      return writing.write(format === 'csv' ? csv(table) : workbook([table], [about]));
    },
    async writeGroups(groups, format, locale, about) {
      const table = segmentTable(groups, await loadWords(locale), whatIsKept().analysis.currency);
      return writing.write(format === 'csv' ? csv(table) : workbook([table], [about]));
    },
    writeTables: (tables, format) => writing.write(format === 'csv' ? csv(tables[0]!) : workbook(tables)),
    async writeReport({ locale, ...order }) {
      const { analysis, findings } = whatIsKept();
      const [words, own] = await Promise.all([loadWords(locale), loadReportWords(locale)]);
      const format = createFormat(locale, analysis.currency);
      const page = reportPage({ ...order, analysis, findings, words, own, format, version });
      return new Blob([page], { type: 'text/html;charset=utf-8' });
    },
    writtenShare: async () => writing.share(),
    stopWriting: async () => writing.stop(),
  };
}

/** One table with everybody, or one for each segment. */
async function audienceTables(kept: KeptAnalysis, order: AudienceOrder): Promise<TableData[]> {
  const words = await loadWords(order.locale);
  const { segments } = kept.analysis.preset;
  const parts = order.apart ? order.segments.map((place) => [place]) : [order.segments];
  return parts.map((places) => {
    const rows = rowsOf(kept, { ...order.filter, segments: places });
    const [only] = places;
    const title = places.length === 1 && only !== undefined ? segments[only]!.name[order.locale] : undefined;
    return customerTable(sourceOf(kept), words, {
      columns: order.columns,
      rows,
      ...(title === undefined ? {} : { title }),
    });
  });
}

function sourceOf({ analysis, findings }: KeptAnalysis) {
  return { ...analysis, customers: analysis.base.customers, customerValues: findings.customerValues };
}

function rowsOf(kept: KeptAnalysis, filter: CustomerFilter): Uint32Array {
  return selectCustomers({ ...sourceOf(kept), purchases: kept.analysis.base.purchases }, filter);
}

function csv(table: TableData): WritingOrder {
  return { pieces: (counter) => tableCsv(table, counter), rows: rowsWritten(table), type: CSV };
}

/** Tables, and last what explains them. */
function workbook(tables: readonly TableData[], about: readonly TableData[] = []): WritingOrder {
  const sheets = [...tables, ...about];
  return {
    pieces: (counter) => tablesXlsx(sheets, deflate, counter),
    rows: rowsIn(sheets),
    besides: rowsIn(about),
    type: XLSX,
  };
}

function archive(tables: readonly TableData[], { segments, names }: AudienceOrder): WritingOrder {
  return {
    pieces: (counter) =>
      zipArchive(
        tables.map((table, i) => ({ name: `${names[segments[i]!]}.csv`, pieces: tableCsv(table, counter) })),
        deflate,
      ),
    rows: rowsIn(tables),
    type: ZIP,
  };
}

function rowsIn(tables: readonly TableData[]): number {
  return tables.reduce((sum, table) => sum + rowsWritten(table), 0);
}
