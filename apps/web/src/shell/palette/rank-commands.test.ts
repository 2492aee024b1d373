import { expect, test } from 'vitest';
import type { Command } from '../../state/commands.svelte.ts';
import { rankCommands } from './rank-commands.ts';

const command = (id: string, group: Command['group'], title: string, also?: string): Command => ({
  id,
  group,
  title,
  ...(also === undefined ? {} : { also }),
  run: () => {},
});

const COMMANDS = [
  command('dark', 'page', 'Theme: dark'),
  command('customers', 'go', 'Customers'),
  command('at-risk', 'segments', 'At Risk', 'AR'),
  command('rest', 'segments', 'Another rule'),
];

function ids(typed: string, found: Command[] = []): string[][] {
  return rankCommands(COMMANDS, typed, found).map(({ commands }) => commands.map(({ id }) => id));
}

test('with nothing typed everything stands in its usual place', () => {
  expect(ids('')).toEqual([['customers'], ['at-risk', 'rest'], ['dark']]);
});

test('the group with the best answer comes first, and its best answer before the others', () => {
  expect(ids('ar')).toEqual([['at-risk', 'rest'], ['dark']]);
});

test('what was found elsewhere stands last, as it came', () => {
  const found = [command('customer-7', 'customers', '12345')];
  expect(ids('123', found)).toEqual([['customer-7']]);
});
