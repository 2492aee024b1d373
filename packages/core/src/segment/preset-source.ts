import { KNOWN_SEGMENTS } from './known-segments.ts';
import type { SegmentPreset } from './segment.ts';

/**
 * The rules of the published case study this product reproduces, in the order that gives its counts (911, 778, 220, 256,
 * 206, 691 and 1,250 others on Online Retail II with rank-first scores). The first rule that matches wins; the overlaps are
 * the study's own and `checkPreset` lists them. The sixth rule is not printed in the study but forced by its counts: without
 * it Hibernating would be 837.
 */
export const SOURCE_PRESET: SegmentPreset = {
  schema: 'kesit.segment-rules/1',
  id: 'source',
  name: { en: 'Seven segments of the case study', tr: 'Örnek çalışmanın yedi segmenti' },
  levels: 5,
  needsAmounts: true,
  segments: [
    KNOWN_SEGMENTS.champions,
    KNOWN_SEGMENTS.loyal,
    KNOWN_SEGMENTS.potentialLoyalists,
    KNOWN_SEGMENTS.newCustomers,
    KNOWN_SEGMENTS.atRisk,
    KNOWN_SEGMENTS.others,
    KNOWN_SEGMENTS.hibernating,
  ],
  rules: [
    { segment: 'champions', when: [{ r: [4, 5], f: [4, 5], m: [4, 5] }] },
    { segment: 'loyal', when: [{ r: [3, 5], f: [3, 5], m: [3, 5] }] },
    { segment: 'potential-loyalists', when: [{ r: [4, 5], f: [2, 5], m: [2, 5] }] },
    { segment: 'new-customers', when: [{ r: [4, 5], f: [1, 2] }] },
    { segment: 'at-risk', when: [{ r: [1, 2], f: [4, 5], m: [4, 5] }] },
    { segment: 'others', when: [{ r: [1, 2], f: [2, 5], m: [2, 5] }] },
    { segment: 'hibernating', when: [{ r: [1, 2], f: [1, 2], m: [1, 2] }] },
  ],
  remainder: 'others',
};
