import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Case, Entry } from './cases.ts';
import { bringToMemory, DATA_FOLDER } from './data-files.ts';
import type { Measurement } from './measure.ts';
import type { BenchOptions } from './options.ts';
import { differences, type Outcome } from './outcome.ts';

export interface EntryResult {
  readonly entry: Entry;
  readonly outcome: Outcome;
  /** One per round; only the first for those that run once. */
  readonly runs: readonly Measurement[];
  /** Where it differs from the first entry on the same file. */
  readonly differences: readonly string[];
}

/**
 * Runs all entries of a case, one after the other, round by round: what disturbs the machine disturbs them all. Each round
 * begins with another one, so that nobody always finds the machine as the same one left it.
 */
export async function runCase(
  { entries }: Case,
  { runs, warmUp }: BenchOptions,
  tell: (text: string) => void,
): Promise<EntryResult[]> {
  for (const file of new Set(entries.map((entry) => entry.file))) await bringToMemory(file);
  const measured = entries.map((): Measurement[] => []);
  const outcomes: Outcome[] = [];
  for (let round = warmUp ? 0 : 1; round <= runs; round++) {
    for (let turn = 0; turn < entries.length; turn++) {
      const index = (round + turn) % entries.length;
      const entry = entries[index]!;
      if (entry.subject.once && round !== 1) continue;
      tell(`round ${round} of ${runs}: ${entry.label}`);
      const { measurement, outcome } = await runOnce(entry);
      if (round > 0) measured[index]?.push(measurement);
      outcomes[index] = outcome;
    }
  }
  return entries.map((entry, index) => ({
    entry,
    outcome: outcomes[index],
    runs: measured[index],
    differences: entry.file === entries[0].file ? differences(outcomes[0], outcomes[index]) : [],
  }));
}

async function runOnce({ subject, file }: Entry): Promise<{ measurement: Measurement; outcome: Outcome }> {
  const folder = mkdtempSync(join(DATA_FOLDER, 'run-'));
  try {
    return await subject.run(file, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
