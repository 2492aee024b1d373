import { KNOWN_SEGMENTS } from './known-segments.ts';
import type { SegmentPreset } from './segment.ts';

/**
 * Eleven segments on the grid of recency × the mean of frequency and spend. The cells are those of the ten-segment grid, so
 * that the two can be compared segment by segment, except that the silent corner is split by recency: those quiet for
 * longest (R 1) are Lost, those quiet for less (R 2) are Hibernating.
 */
export const MEAN_GRID_PRESET: SegmentPreset = {
  schema: 'kesit.segment-rules/1',
  id: 'mean-grid',
  name: { en: 'Eleven segments, recency × worth', tr: 'On bir segment, yenilik × değer' },
  levels: 5,
  needsAmounts: true,
  segments: [
    KNOWN_SEGMENTS.champions,
    KNOWN_SEGMENTS.loyal,
    KNOWN_SEGMENTS.potentialLoyalists,
    KNOWN_SEGMENTS.newCustomers,
    KNOWN_SEGMENTS.promising,
    KNOWN_SEGMENTS.needAttention,
    KNOWN_SEGMENTS.aboutToSleep,
    KNOWN_SEGMENTS.cantLose,
    KNOWN_SEGMENTS.atRisk,
    KNOWN_SEGMENTS.hibernating,
    KNOWN_SEGMENTS.lost,
  ],
  rules: [
    { segment: 'champions', when: [{ r: [5, 5], fm: [4, 5] }] },
    { segment: 'loyal', when: [{ r: [3, 4], fm: [4, 5] }] },
    { segment: 'potential-loyalists', when: [{ r: [4, 5], fm: [2, 3] }] },
    { segment: 'new-customers', when: [{ r: [5, 5], fm: [1, 1] }] },
    { segment: 'promising', when: [{ r: [4, 4], fm: [1, 1] }] },
    { segment: 'need-attention', when: [{ r: [3, 3], fm: [3, 3] }] },
    { segment: 'about-to-sleep', when: [{ r: [3, 3], fm: [1, 2] }] },
    { segment: 'cant-lose', when: [{ r: [1, 2], fm: [5, 5] }] },
    { segment: 'at-risk', when: [{ r: [1, 2], fm: [3, 4] }] },
    { segment: 'hibernating', when: [{ r: [2, 2], fm: [1, 2] }] },
    { segment: 'lost', when: [{ r: [1, 1], fm: [1, 2] }] },
  ],
  remainder: null,
};
