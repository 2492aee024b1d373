import { expect, test } from 'vitest';
import { labelPlaces } from './label-places.ts';

const ROOM = { width: 400, height: 200 };
const mark = (x: number, y: number) => ({ x, y, radius: 8, textWidth: 60 });

test('a mark on its own has its name at the right, one at the edge at the left', () => {
  expect(labelPlaces([mark(50, 50)], ROOM)).toEqual([{ dx: 14, dy: 0 }]);
  expect(labelPlaces([mark(380, 50)], ROOM)).toEqual([{ dx: -74, dy: 0 }]);
});

test('no two names of a crowd lie on each other', () => {
  const crowd = [mark(200, 100), mark(206, 104), mark(212, 98), mark(190, 103)];
  const areas = labelPlaces(crowd, ROOM).map((place, i) => ({
    left: crowd[i].x + (place?.dx ?? Number.NaN),
    top: crowd[i].y + (place?.dy ?? Number.NaN),
  }));
  areas.forEach((a, i) => {
    for (const b of areas.slice(i + 1)) {
      expect(Math.abs(a.left - b.left) >= 60 || Math.abs(a.top - b.top) >= 15).toBe(true);
    }
  });
});

test('where something else is written no name goes, and where there is no room there is none', () => {
  const others = [{ left: 60, right: 130, top: 43, bottom: 60 }];
  expect(labelPlaces([mark(50, 50)], { ...ROOM, others })).toEqual([{ dx: 14, dy: -15 }]);
  expect(labelPlaces([mark(30, 10)], { width: 60, height: 20 })).toEqual([null]);
});
