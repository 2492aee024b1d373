import { expect, test } from 'vitest';
import { guessNumberStyle } from './guess-number-style.ts';

test.each([
  { texts: ['1.234,5', '12'], decimal: ',', decided: true, readable: 1 },
  { texts: ['1,234.5', '12'], decimal: '.', decided: true, readable: 1 },
  { texts: ['1.234.567'], decimal: ',', decided: true, readable: 1 },
  { texts: ['12,5', '1.234', 'x', 'y'], decimal: ',', decided: true, readable: 0.5 },
  { texts: ['12.5', '13.5', '12,5'], decimal: '.', decided: true, readable: 2 / 3 },
  { texts: ['1', '2', ''], decimal: '.', decided: false, readable: 1 },
  { texts: [], decimal: '.', decided: false, readable: 0 },
  { texts: ['abc'], decimal: '.', decided: false, readable: 0 },
])('$texts are written with "$decimal"', ({ texts, decimal, decided, readable }) => {
  expect(guessNumberStyle(texts)).toEqual({ style: { decimal }, decided, readable });
});

test('a separator before three digits groups thousands while smaller numbers stand without it', () => {
  expect(guessNumberStyle(['950', '1.250', '12.000']).style.decimal).toBe(',');
  expect(guessNumberStyle(['950', '1,250', '12,000']).style.decimal).toBe('.');
});

test('it is the decimal separator where thousands also stand without it, or where only zeros follow', () => {
  expect(guessNumberStyle(['1250', '1.250']).style.decimal).toBe('.');
  expect(guessNumberStyle(['1.000', '2.000', '12.000']).style.decimal).toBe('.');
  expect(guessNumberStyle(['1,000', '2,000']).style.decimal).toBe(',');
});
