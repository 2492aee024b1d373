import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a subject made of a file; what is `null` it does not work out. */
export interface Outcome {
  readonly rows: number;
  readonly answer: Answer | null;
}

export interface Answer {
  readonly customers: number;
  readonly invoices: number;
  readonly revenue: number;
  /** Rows by rule and customers by segment, without zeros. */
  readonly rejected: Readonly<Record<string, number>>;
  readonly segments: Readonly<Record<string, number>>;
}

/** Reads what kesit wrote. */
export function outcomeOfKesit(folder: string): Outcome {
  return outcomeOfSummary(readFileSync(join(folder, 'summary.json'), 'utf8'));
}

/** Reads the text of a `summary.json`. */
export function outcomeOfSummary(text: string): Outcome {
  const { source, cleaning, totals, segments } = JSON.parse(text) as {
    source: { rowsRead: number };
    cleaning: { rejected: Record<string, number> };
    totals: Pick<Answer, 'customers' | 'invoices' | 'revenue'>;
    segments: { id: string; customers: number }[];
  };
  return {
    rows: source.rowsRead,
    answer: {
      customers: totals.customers,
      invoices: totals.invoices,
      revenue: totals.revenue,
      rejected: withoutZeros(cleaning.rejected),
      segments: withoutZeros(Object.fromEntries(segments.map(({ id, customers }) => [id, customers]))),
    },
  };
}

/** Reads what a peer printed. */
export function outcomeOfPeer(stdout: string): Outcome {
  const { rows, ...answer } = JSON.parse(stdout) as { rows: number } & Partial<Answer>;
  return { rows, answer: answer.customers === undefined ? null : (answer as Answer) };
}

/** Where two outcomes differ, in words; none when they agree. Revenue is compared to the cent. */
export function differences(ours: Outcome, theirs: Outcome): string[] {
  const found: string[] = [];
  const compare = (what: string, one: number | undefined, other: number | undefined): void => {
    if (one !== other) found.push(`${what} ${other ?? 0} and not ${one ?? 0}`);
  };
  compare('rows', ours.rows, theirs.rows);
  if (ours.answer === null || theirs.answer === null) return found;
  const { answer: one } = ours;
  const { answer: other } = theirs;
  compare('customers', one.customers, other.customers);
  compare('invoices', one.invoices, other.invoices);
  if (Math.abs(one.revenue - other.revenue) > 0.01) compare('revenue', one.revenue, other.revenue);
  for (const table of ['rejected', 'segments'] as const) {
    for (const name of new Set([...Object.keys(one[table]), ...Object.keys(other[table])])) {
      compare(`${table} ${name}`, one[table][name], other[table][name]);
    }
  }
  return found;
}

function withoutZeros(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}
