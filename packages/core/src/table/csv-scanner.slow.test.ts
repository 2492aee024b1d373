import { expect, it } from 'vitest';
import {
  COMMAS,
  expectSame,
  NASTY,
  ORDER,
  plainReading,
  plansOf,
  scanned,
} from '../../test-support/scanner-readings.ts';
import { encodeUtf8 } from '../text/index.ts';

it('says the same of a file wherever it is cut', () => {
  const bytes = encodeUtf8(`${NASTY}"\n`);
  const plain = plainReading(bytes, COMMAS, ORDER.length, plansOf(ORDER));
  const whole = scanned(bytes, COMMAS, ORDER.length, plansOf(ORDER));
  expectSame(whole, plain);
  for (let cut = 1; cut < bytes.length; cut++) {
    const found = scanned(bytes, COMMAS, ORDER.length, plansOf(ORDER), [cut]);
    expect(JSON.stringify(found)).toBe(JSON.stringify(whole));
  }
}, 60_000);

it('reads nasty cells the same among many texts, wherever they are cut', () => {
  const lines = Array.from({ length: 12_000 }, (_, i) => `${i},name ${i},${i % 50},2010-12-01,x`).join('\n');
  const bytes = encodeUtf8(`${lines}\n${NASTY}"\n${lines}\n${NASTY}"\n`);
  const plain = plainReading(bytes, COMMAS, ORDER.length, plansOf(ORDER));
  const first = lines.length + 1;
  for (const cut of [bytes.length, first + 100, first + 200, first + 300, first + 500]) {
    expectSame(scanned(bytes, COMMAS, ORDER.length, plansOf(ORDER), [cut]), plain);
  }
}, 60_000);
