import type { EpochDay } from '@kesit/core/calendar';
import type { AnalysisView } from '../workers/compute-api.ts';

/** What the shelf says of a project without opening it. */
export interface ProjectFacts {
  readonly files: readonly string[];
  readonly rows: number;
  readonly customers: number;
  readonly revenue: number | null;
  readonly currency: string | null;
  readonly lastDay: EpochDay | null;
}

export function projectFacts({ files, rowsRead, totals, currency }: AnalysisView): ProjectFacts {
  const { customers, revenue, lastDay } = totals;
  return { files, rows: rowsRead, customers, revenue, currency, lastDay };
}

/** `orders` of `orders.csv.gz`; of several files the first says its name, and how many more there are. */
export function nameOfProject(files: readonly string[]): string {
  const [first = ''] = files;
  const stem = first.replace(/(?:\.[a-z0-9]{1,7}){1,2}$/i, '') || first;
  return files.length > 1 ? `${stem} + ${files.length - 1}` : stem;
}
