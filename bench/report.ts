import { statSync } from 'node:fs';
import type { Case } from './cases.ts';
import type { Measurement } from './measure.ts';
import type { EntryResult } from './run-case.ts';
import { PYTHON } from './subjects.ts';

/** The middle value; of an even number the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle) - 1]) / 2;
}

/** Median of one figure over the rounds, `null` where the platform does not tell it. */
export function medianOf(
  runs: readonly Measurement[],
  figure: Exclude<keyof Measurement, 'page'>,
): number | null {
  const values = runs.map((run) => run[figure]).filter((value) => value !== null);
  return values.length === 0 ? null : median(values);
}

/** How many times the time of the first one: compared round by round, and the median of that. */
export function timesAsLong(one: EntryResult, first: EntryResult): number {
  return median(one.runs.map((run, round) => run.wallSeconds / first.runs[round].wallSeconds));
}

/** Time per row against the first one's. */
function timesPerRow(one: EntryResult, first: EntryResult): number {
  return (timesAsLong(one, first) * first.outcome.rows) / one.outcome.rows;
}

/** The table of a case and what is to be said about it. */
export function caseText(benchCase: Case, results: readonly EntryResult[]): string {
  const [first] = results;
  const { rows } = first.outcome;
  const size = `${megabytes(statSync(first.entry.file).size)} MB`;
  const rounds = first.runs.length === 1 ? '1 round' : `medians of ${first.runs.length} rounds`;
  const title = `${benchCase.id}: ${benchCase.title}, ${rows.toLocaleString('en')} rows, ${size}, ${rounds}`;
  const table = benchCase.id === 'linear' ? sizesTable(results) : peersTable(results);
  return [title, '', ...table, '', ...remarks(benchCase, results), ''].join('\n');
}

function peersTable(results: readonly EntryResult[]): string[] {
  const lines = results.map((result) => [
    result.entry.label,
    ...figures(result),
    result === results[0] ? '' : timesAsLong(result, results[0]).toFixed(2),
  ]);
  return textTable(['', 'wall s', 'user s', 'peak MB', 'wall, kesit = 1'], lines);
}

function sizesTable(results: readonly EntryResult[]): string[] {
  const lines = results.map((result) => [
    result.entry.label,
    result.outcome.rows.toLocaleString('en'),
    ...figures(result),
    timesPerRow(result, results[0]).toFixed(2),
  ]);
  return textTable(['', 'rows', 'wall s', 'user s', 'peak MB', 'per row'], lines);
}

function figures({ runs }: EntryResult): string[] {
  const peak = medianOf(runs, 'peakBytes');
  return [
    medianOf(runs, 'wallSeconds')?.toFixed(2) ?? '-',
    medianOf(runs, 'userSeconds')?.toFixed(2) ?? '-',
    peak === null ? '-' : megabytes(peak),
  ];
}

function remarks({ missing }: Case, results: readonly EntryResult[]): string[] {
  const [{ outcome }, ...others] = results;
  const lines: string[] = [];
  if (outcome.answer !== null) {
    const { customers, invoices, revenue } = outcome.answer;
    const money = revenue.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    lines.push(
      `kesit: ${customers.toLocaleString('en')} customers, ${invoices.toLocaleString('en')} invoices, revenue ${money}`,
    );
  }
  const comparable = others.filter(({ entry }) => entry.file === results[0].entry.file);
  for (const { entry, outcome: theirs, differences } of comparable) {
    const same =
      theirs.answer === null
        ? 'the same rows'
        : 'the same customers, invoices, revenue, rows left out by rule, customers by segment';
    lines.push(`${entry.label}: ${differences.length === 0 ? same : `DIFFERS: ${differences.join('; ')}`}`);
  }
  lines.push(...pageRemarks(results));
  for (const module of missing) {
    lines.push(`not measured: ${module}, which ${PYTHON} cannot import (KESIT_PYTHON names another Python)`);
  }
  return lines;
}

/** What a person notices of a page at work: the worst of all rounds. */
function pageRemarks(results: readonly EntryResult[]): string[] {
  return results.flatMap(({ entry, runs }) => {
    const seen = runs.flatMap(({ page }) => page ?? []);
    if (seen.length === 0) return [];
    const worst = (figure: keyof (typeof seen)[number]): string =>
      Math.max(...seen.map((page) => page[figure])).toFixed(0);
    return `${entry.label}: columns after ${worst('previewMs')} ms; longest task of the main thread ${worst('blockMs')} ms (0: none of 50 or more), longest silence ${worst('gapMs')} ms`;
  });
}

export function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 1e8 ? 1 : 0);
}

/** First column to the left, figures to the right. */
export function textTable(titles: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = titles.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column].length)),
  );
  return [titles, ...rows].map((row) =>
    `  ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('   ')}`.trimEnd(),
  );
}
