import { expect, test } from 'vitest';
import { labelPlaces } from './label-places.ts';

const mark = (x: number, y: number) => ({ x, y, radius: 8, textWidth: 60 });

test('a mark on its own has its name at the right, one at the edge at the left', () => {
  expect(labelPlaces([mark(50, 50)], 400)).toEqual([{ dx: 14, dy: 0 }]);
  expect(labelPlaces([mark(380, 50)], 400)).toEqual([{ dx: -74, dy: 0 }]);
});

test('no two names of a crowd lie on each other', () => {
  const crowd = [mark(200, 100), mark(206, 104), mark(212, 98), mark(190, 103)];
  const areas = labelPlaces(crowd, 400).map(({ dx, dy }, i) => ({
    left: crowd[i].x + dx,
    top: crowd[i].y + dy,
  }));
  areas.forEach((a, i) => {
    for (const b of areas.slice(i + 1)) {
      expect(Math.abs(a.left - b.left) >= 60 || Math.abs(a.top - b.top) >= 15).toBe(true);
    }
  });
});
