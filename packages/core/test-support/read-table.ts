import {
  type ColumnPlan,
  createDictionary,
  createLineLog,
  type ReadOptions,
  type ReadReport,
  type Table,
  textOf,
} from '../src/table/index.ts';
import { byteWriter, decodeUtf8 } from '../src/text/index.ts';

/** A plan without its column number and, for text, its dictionary. */
export type PlanKind = 'text' | 'identifier' | 'number' | 'time' | ((column: number) => ColumnPlan);

export interface WholeTable {
  /** One row of values per row: texts, numbers, seconds. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** Rows as `writeRows` gives them. */
  readonly written: readonly string[];
  readonly fingerprints: readonly string[];
  readonly misshapen: readonly number[];
  readonly report: ReadReport;
}

export type ReadSettings = Pick<ReadOptions, 'range' | 'chunkBytes'>;

/** A row without a text in front. */
const NO_TEXTS = [new Uint8Array(0), new Uint8Array(0)];

/** Reads all of a table, or the range asked for, into plain values; throws the problem if there is one. */
export async function readWhole(
  table: Pick<Table, 'read'>,
  kinds: readonly PlanKind[],
  settings: ReadSettings = {},
): Promise<WholeTable> {
  const plans = kinds.map((kind, column): ColumnPlan => {
    if (typeof kind === 'function') return kind(column);
    if (kind === 'number') return { kind, column, style: { decimal: '.' } };
    if (kind === 'time')
      return { kind, column, style: { dayFirst: true, number: 'serial', timeZone: 'UTC' } };
    return { kind: 'text', column, dictionary: createDictionary(), identifier: kind === 'identifier' };
  });
  const rows: (string | number)[][] = [];
  const written: string[] = [];
  const fingerprints: string[] = [];
  const misshapen: number[] = [];
  const out = byteWriter();
  const report = await table.read({
    ...settings,
    plans,
    sink: (batch) => {
      if (batch.firstRow !== rows.length + 1) throw new Error(`batch begins at row ${batch.firstRow}`);
      out.length = 0;
      const log = createLineLog();
      const marks = new Uint8Array(batch.rowCount).fill(1);
      batch.writeRows({ firstRow: batch.firstRow, marks, texts: NO_TEXTS, out, log });
      for (let row = 0; row < batch.rowCount; row++) {
        rows.push(
          plans.map((plan, i) =>
            plan.kind === 'text' ? textOf(plan.dictionary, batch.columns[i][row]) : batch.columns[i][row],
          ),
        );
        written.push(decodeUtf8(out.bytes, row === 0 ? 0 : log.ends[row - 1], log.ends[row] - 1));
        fingerprints.push(`${batch.fingerprints[row * 2]}/${batch.fingerprints[row * 2 + 1]}`);
        misshapen.push(batch.misshapen[row]);
      }
    },
  });
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  return { rows, written, fingerprints, misshapen, report: report.value };
}
