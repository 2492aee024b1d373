import { expect, test } from 'vitest';
import { fileName } from './file-name.ts';

test.each([
  [['orders 2010', 'At Risk', '2010-12-10'], 'orders-2010_At-Risk_2010-12-10.csv'],
  [['Şampiyonlar: ₺50 ve üzeri', ''], 'Şampiyonlar-₺50-ve-üzeri.csv'],
  [['../../etc/passwd', 'a_b'], 'etc-passwd_a-b.csv'],
  [['', ' . '], 'kesit.csv'],
  [['x'.repeat(60)], `${'x'.repeat(48)}.csv`],
])('%j becomes %j', (parts, name) => {
  expect(fileName(parts, 'csv')).toBe(name);
});
