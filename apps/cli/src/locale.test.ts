import { expect, test } from 'vitest';
import { localeOf } from './locale.ts';

test.each([
  [[], {}, 'en'],
  [[], { LANG: 'tr_TR.UTF-8' }, 'tr'],
  [[], { LANG: 'en_US.UTF-8' }, 'en'],
  [[], { LC_ALL: 'C', LANG: 'tr_TR.UTF-8' }, 'en'],
  [[], { LC_ALL: '', LANG: 'tr' }, 'tr'],
  [[], { LANG: 'trv_TW' }, 'en'],
  [['analyze', '--locale', 'tr'], { LANG: 'en_US' }, 'tr'],
  [['--locale=en'], { LANG: 'tr_TR' }, 'en'],
  [['--locale', 'de'], { LANG: 'tr_TR' }, 'tr'],
])('%j with %j speaks %s', (args, environment, locale) => {
  expect(localeOf(args, environment)).toBe(locale);
});
