import type { AnalysisProgress } from '@kesit/core/analysis';
import { expect, test } from 'vitest';
import { throttle } from './throttle.ts';

test('lets one in 100 ms through, and the first of every stage', () => {
  const heard: string[] = [];
  let time = 0;
  const listener = throttle(
    ({ stage, rowsRead }: AnalysisProgress) => heard.push(`${stage} ${rowsRead}`),
    100,
    () => time,
  );
  const say = (stage: AnalysisProgress['stage'], rowsRead: number): void =>
    listener({ stage, rowsRead, bytesDone: 0, bytesTotal: 0 });
  say('read', 1);
  time = 99;
  say('read', 2);
  time = 100;
  say('read', 3);
  say('customers', 4);
  time = 150;
  say('customers', 5);
  expect(heard).toEqual(['read 1', 'read 3', 'customers 4']);
});
