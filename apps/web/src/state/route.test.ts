import { expect, test } from 'vitest';
import { formatRoute, parseRoute, type Route } from './route.ts';

const ROUTES: readonly (readonly [string, Route])[] = [
  ['#/', { at: 'start' }],
  ['#/import', { at: 'import' }],
  ['#/privacy', { at: 'privacy' }],
  ['#/p/k3/segments', { at: 'project', project: 'k3', view: 'segments', path: [], query: {} }],
  [
    '#/p/k3/customers/17?in=totalSpend:50..,r:4..5&segment=0,2',
    {
      at: 'project',
      project: 'k3',
      view: 'customers',
      path: ['17'],
      query: { in: 'totalSpend:50..,r:4..5', segment: '0,2' },
    },
  ],
];

test.each(ROUTES)('%s is written and read back', (address, route) => {
  expect(formatRoute(route)).toBe(address);
  expect(parseRoute(address)).toEqual(route);
});

test('an address that means nothing is the beginning', () => {
  for (const address of [
    '',
    '#',
    '#/elsewhere',
    '#/p',
    '#/p/k3',
    '#/p/k3/nothing',
    '#/p/%E0%A4%A/segments',
  ]) {
    expect(parseRoute(address)).toEqual({ at: 'start' });
  }
});

test('an empty value is left out of the address', () => {
  const route: Route = { at: 'project', project: 'k3', view: 'data', path: [], query: { segment: '' } };
  expect(formatRoute(route)).toBe('#/p/k3/data');
});
