import { describe, expect, test } from 'vitest';
import { guessTimeStyle } from './guess-time-style.ts';

const HINTS = { timeZone: 'UTC' };

describe('the order of day and month of a column', () => {
  test.each([
    { texts: ['03/04/2010', '25/04/2010'], dayFirst: true, decided: true },
    { texts: ['03/04/2010', '04/25/2010'], dayFirst: false, decided: true },
    { texts: ['25/04/2010', '26/04/2010', '04/27/2010'], dayFirst: true, decided: true },
    // Only the order of time speaks: 1 to 5 April, or the fourth of five months in confusion.
    {
      texts: ['11/01/2010', '11/02/2010', '12/02/2010', '02/03/2010', '03/03/2010'],
      dayFirst: true,
      decided: false,
    },
    {
      texts: ['01/11/2010', '02/11/2010', '02/12/2010', '03/02/2010', '03/03/2010'],
      dayFirst: false,
      decided: false,
    },
    // Nothing speaks but habit.
    { texts: ['03.04.2010'], dayFirst: true, decided: false },
    { texts: ['03-04-2010'], dayFirst: true, decided: false },
    { texts: ['03/04/2010'], dayFirst: false, decided: false },
  ])('$texts', ({ texts, dayFirst, decided }) => {
    const guess = guessTimeStyle(texts, HINTS);
    expect(guess.style.dayFirst).toBe(dayFirst);
    expect(guess.decided).toBe(decided);
  });

  test('is that of Turkish where the rest of the table is Turkish', () => {
    const guess = guessTimeStyle(['03/04/2010'], { ...HINTS, turkish: true });
    expect(guess.style.dayFirst).toBe(true);
    expect(guess.decided).toBe(false);
  });

  test('needs no decision where years stand first or months have names', () => {
    expect(guessTimeStyle(['2010-03-04', '4 Mar 2010'], HINTS).decided).toBe(true);
  });
});

test.each([
  { texts: ['20101209', '20110301'], number: 'compact' },
  { texts: ['201012092030'], number: 'compact' },
  { texts: ['40521', '40522.5'], number: 'serial' },
  { texts: ['1291924860', '1291924999'], number: 'seconds' },
  { texts: ['1291924860000'], number: 'milliseconds' },
  { texts: ['2010-12-09'], number: 'compact' },
])('bare numbers like $texts are $number', ({ texts, number }) => {
  const guess = guessTimeStyle(texts, HINTS);
  expect(guess.style.number).toBe(number);
  expect(guess.readable).toBe(1);
});

test('the share of readable texts leaves out the empty ones', () => {
  expect(guessTimeStyle(['2010-12-09', 'x', '', 'yok'], HINTS).readable).toBe(0.5);
  expect(guessTimeStyle(['', ''], HINTS).readable).toBe(0);
});
