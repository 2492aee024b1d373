import { expect, test } from 'vitest';
import {
  addSegment,
  asOwnRules,
  isOwnRules,
  moveSegment,
  presetById,
  removeSegment,
  renameSegment,
} from './index.ts';

const OWN = asOwnRules(presetById('source')!);
const NAME = { en: 'Gift buyers', tr: 'Hediye alanlar' };
const ids = ({ segments }: typeof OWN) => segments.map(({ id }) => id);

test('a shipped preset becomes own rules under a name of their own, and own rules stay themselves', () => {
  expect(isOwnRules(presetById('source')!)).toBe(false);
  expect(OWN).toMatchObject({ id: 'own-rules', rules: presetById('source')!.rules });
  expect(asOwnRules(OWN)).toBe(OWN);
});

test('a new segment comes last and takes an id nobody has', () => {
  const once = addSegment(OWN, NAME);
  expect(once.segments.at(-1)).toEqual({ id: 'segment-8', name: NAME });
  const again = addSegment(removeSegment(once, 'loyal'), NAME);
  expect(ids(again).slice(-2)).toEqual(['segment-8', 'segment-9']);
});

test('a segment keeps its id under another name', () => {
  expect(renameSegment(OWN, 'loyal', NAME).segments[1]).toMatchObject({ id: 'loyal', name: NAME });
});

test('a segment moves one place in rank, not beyond the ends', () => {
  expect(ids(moveSegment(OWN, 'loyal', -1)).slice(0, 2)).toEqual(['loyal', 'champions']);
  expect(moveSegment(OWN, 'champions', -1)).toBe(OWN);
  expect(moveSegment(OWN, 'hibernating', 1)).toBe(OWN);
});

test('rules go with their segment, and so does what was left to it', () => {
  const without = removeSegment(OWN, 'others');
  expect(without.rules.some(({ segment }) => segment === 'others')).toBe(false);
  expect(without.remainder).toBeNull();
  expect(removeSegment(OWN, 'loyal').remainder).toBe('others');
});
