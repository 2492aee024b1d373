import { describe, expect, test } from 'vitest';
import { rolesByColumn, withRole } from './mapping-choice.ts';

const header = ['order', 'who', 'when', 'total', 'note'];

describe('the role of every column', () => {
  const roles = [
    { role: 'customer', columns: [1], reason: 'header', confidence: 1 },
    { role: 'date', columns: [2], reason: 'values', confidence: 0.6 },
  ] as const;

  test('is what was guessed', () => {
    expect(rolesByColumn(header, { roles }, {})).toEqual([null, 'customer', 'date', null, null]);
  });

  test('is what a person settled, once something is', () => {
    expect(rolesByColumn(header, { roles }, { date: ['note'], customer: [] })).toEqual([
      ...[null, null, null, null],
      'date',
    ]);
  });
});

describe('giving a column another role', () => {
  const roles = ['invoice', 'customer', 'date', null, null] as const;

  test('settles all columns as they stand, and says of the other roles that there are none', () => {
    const given = withRole(header, roles, 'orders', { column: 3, role: 'amount' });
    expect(given).toMatchObject({ invoice: ['order'], customer: ['who'], date: ['when'], amount: ['total'] });
    expect(given.country).toEqual([]);
    expect(given).not.toHaveProperty('product');
  });

  test('takes the role from the column that had it', () => {
    const given = withRole(header, roles, 'orders', { column: 0, role: 'customer' });
    expect(given).toMatchObject({ customer: ['order'], invoice: [] });
  });

  test('lets columns share a role that adds up', () => {
    const given = withRole(header, ['total-spend', 'customer', null, null, null], 'customers', {
      column: 3,
      role: 'total-spend',
    });
    expect(given['total-spend']).toEqual(['order', 'total']);
  });

  test('can say that a column is nothing', () => {
    expect(withRole(header, roles, 'orders', { column: 2, role: null }).date).toEqual([]);
  });
});
