import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilFromDay, dayFromCivil, SECONDS_PER_DAY } from '../calendar/index.ts';
import { createRng } from '../random/index.ts';
import { buildSeason, dayAt, randomSecond, secondAt } from './season.ts';

const START = dayFromCivil(2024, 1, 1);

describe('buildSeason', () => {
  it('is as long as its months on both clocks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (months, strength) => {
          const { days, dayStart } = buildSeason(START, months, strength);
          const end = civilFromDay(START + days);
          expect([end.year, end.month, end.day]).toEqual([
            2024 + Math.floor(months / 12),
            1 + (months % 12),
            1,
          ]);
          expect([dayStart[0], dayStart[days]]).toEqual([0, days]);
          for (let day = 0; day < days; day++) expect(dayStart[day + 1]).toBeGreaterThan(dayStart[day]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('without strength every day is the same', () => {
    const { days, dayStart } = buildSeason(START, 3, 0);
    expect([...dayStart]).toEqual(Array.from({ length: days + 1 }, (_, day) => day));
  });

  it('Saturdays are slower than Wednesdays, November is busier than February', () => {
    const { dayStart } = buildSeason(START, 12, 1);
    const demand = (month: number, day: number): number => {
      const position = dayFromCivil(2024, month, day) - START;
      return dayStart[position + 1] - dayStart[position];
    };
    expect(demand(6, 15)).toBeLessThan(0.85 * demand(6, 12));
    expect(demand(11, 13)).toBeGreaterThan(1.5 * demand(2, 14));
  });
});

describe('times', () => {
  const season = buildSeason(START, 6, 1);
  const time = fc.double({ min: 0, max: season.days, maxExcluded: true, noNaN: true });

  it('never go back', () => {
    fc.assert(
      fc.property(time, time, (one, other) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        const at = (t: number): number => secondAt(season, dayAt(season, t), t);
        expect(at(earlier)).toBeLessThanOrEqual(at(later));
      }),
      { numRuns: 1000 },
    );
  });

  it('lie on the day they are asked for', () => {
    fc.assert(
      fc.property(time, fc.nat(), (t, seed) => {
        const day = dayAt(season, t);
        expect(season.dayStart[day] <= t && t < season.dayStart[day + 1]).toBe(true);
        for (const second of [secondAt(season, day, t), randomSecond(createRng(seed), season, day)]) {
          expect(Math.floor(second / SECONDS_PER_DAY)).toBe(START + day);
        }
      }),
    );
  });

  it('most people buy between 8 and 18 o’clock', () => {
    const rng = createRng(6);
    let hours = 0;
    for (let i = 0; i < 2000; i++) {
      const hour = Math.floor((randomSecond(rng, season, 10) % SECONDS_PER_DAY) / 3600);
      if (hour >= 8 && hour < 18) hours++;
    }
    expect(hours).toBeGreaterThan(1200);
  });
});
