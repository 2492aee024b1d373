import { expect, test } from 'vitest';
import { agoText } from './ago.ts';

const NOW = Date.UTC(2026, 10, 26, 12);
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

test.each([
  [59_000, null, null],
  [5 * MINUTE, '5 minutes ago', '5 dakika önce'],
  [61 * MINUTE, '1 hour ago', '1 saat önce'],
  [DAY, 'yesterday', 'dün'],
  [6 * DAY, '6 days ago', '6 gün önce'],
  [15 * DAY, '2 weeks ago', '2 hafta önce'],
  [70 * DAY, '2 months ago', '2 ay önce'],
  [800 * DAY, '2 years ago', '2 yıl önce'],
])('%i ms ago is %s', (ago, en, tr) => {
  expect(agoText(NOW - ago, NOW, 'en')).toBe(en);
  expect(agoText(NOW - ago, NOW, 'tr')).toBe(tr);
});
