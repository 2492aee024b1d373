import { readFileSync } from 'node:fs';
import { dataFile } from '@kesit/test/data';
import { expect, test } from 'vitest';
import type { Analysis } from '../../src/analysis/index.ts';
import { dayFromIso, isoFromDay } from '../../src/calendar/index.ts';
import { earlierSegments, NOT_YET } from '../../src/comparison/index.ts';
import { generateOrders } from '../../src/generator/index.ts';
import type { ByteSource } from '../../src/port/index.ts';
import { PRESETS, SCORE_MODES, type ScoreMode, type SegmentPreset } from '../../src/segment/index.ts';
import { analyzeFiles, expectOk, labels } from '../../test-support/analyze-files.ts';
import { memoryFile } from '../../test-support/memory-file.ts';

/** As `labels`, of the customers there were on the earlier day. */
async function expectSameAsRun(
  file: () => ByteSource,
  whole: Analysis,
  asOf: number,
  { preset, scores }: { readonly preset: SegmentPreset; readonly scores: ScoreMode },
): Promise<void> {
  const segments = expectOk(earlierSegments(whole.base.orders!, asOf, preset, scores));
  const earlier = whole.base.customers.ids.flatMap((id, row) =>
    segments[row] === NOT_YET ? [] : [`${id} ${preset.segments[segments[row]].id}`],
  );
  const run = expectOk(await analyzeFiles([file()], { asOf, preset, scores }));
  expect(earlier, `${preset.id} ${scores} ${isoFromDay(asOf)}`).toEqual(labels(run));
}

test('an earlier day worked out from the orders names every customer as a run as of that day does', async () => {
  const { chunks } = generateOrders({ customers: 300, months: 14, seed: 7, linesPerOrder: 3 });
  const bytes = Buffer.concat([...chunks]);
  const file = (): ByteSource => memoryFile(bytes, 'orders.csv');
  const whole = expectOk(await analyzeFiles([file()], { keepOrders: true }));
  for (const preset of PRESETS) {
    for (const scores of SCORE_MODES) {
      for (const days of [1, 90, 250]) {
        await expectSameAsRun(file, whole, whole.asOfDay - days, { preset, scores });
      }
    }
  }
}, 60_000);

test('and on a real year as well', async () => {
  const CSV = 'online_retail_II_2009-2010.csv.gz';
  const bytes = readFileSync(dataFile(CSV));
  const file = (): ByteSource => memoryFile(bytes, CSV);
  const whole = expectOk(await analyzeFiles([file()], { keepOrders: true }));
  const choices = [
    { preset: PRESETS[0], scores: 'tie-safe' },
    { preset: PRESETS[1], scores: 'rank-first' },
  ] as const;
  for (const choice of choices) await expectSameAsRun(file, whole, dayFromIso('2010-09-01')!, choice);
}, 60_000);
