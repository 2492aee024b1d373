import { KNOWN_SEGMENTS } from './known-segments.ts';
import type { SegmentPreset } from './segment.ts';

/** Ten segments on the grid of recency × frequency, the most used one and our default: it needs no amounts. */
export const GRID_PRESET: SegmentPreset = {
  schema: 'kesit.segment-rules/1',
  id: 'grid',
  name: { en: 'Ten segments, recency × frequency', tr: 'On segment, yenilik × sıklık' },
  levels: 5,
  needsAmounts: false,
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
  ],
  rules: [
    { segment: 'champions', when: [{ r: [5, 5], f: [4, 5] }] },
    { segment: 'loyal', when: [{ r: [3, 4], f: [4, 5] }] },
    { segment: 'potential-loyalists', when: [{ r: [4, 5], f: [2, 3] }] },
    { segment: 'new-customers', when: [{ r: [5, 5], f: [1, 1] }] },
    { segment: 'promising', when: [{ r: [4, 4], f: [1, 1] }] },
    { segment: 'need-attention', when: [{ r: [3, 3], f: [3, 3] }] },
    { segment: 'about-to-sleep', when: [{ r: [3, 3], f: [1, 2] }] },
    { segment: 'cant-lose', when: [{ r: [1, 2], f: [5, 5] }] },
    { segment: 'at-risk', when: [{ r: [1, 2], f: [3, 4] }] },
    { segment: 'hibernating', when: [{ r: [1, 2], f: [1, 2] }] },
  ],
  remainder: null,
};
