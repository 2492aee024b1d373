import { KNOWN_SEGMENTS } from './known-segments.ts';
import type { SegmentPreset } from './segment.ts';

/**
 * The eleven groups of Shopify's RFM report, decided as there by recency and the mean of frequency and spend (R and
 * FM = (F + M) / 2, scores 1-5 by quintile), with the same ids (`rfm_group`) and in the same words:
 *
 * | group            | recent purchases | orders and spend | | group            | recent purchases | orders and spend |
 * | ---------------- | ---------------- | ---------------- |-| ---------------- | ---------------- | ---------------- |
 * | Champions        | very recent      | many, the most   | | Almost lost      | not recent       | fewer, lower     |
 * | Loyal            | recent           | many, the most   | | Previously loyal | not recent       | very strong      |
 * | Active           | recent           | some, moderate   | | At risk          | not recent       | strong           |
 * | New              | very recent      | few, low         | | Dormant          | not recent       | infrequent, low  |
 * | Promising        | recent           | few, low         | | Prospects        | no orders yet    | none             |
 * | Needs attention  | less recent      | some, moderate   | |                  |                  |                  |
 *
 * The words are published, scores of single customers are not shown there; where the words leave a border open the cut is
 * ours, and a customer near one may stand on the other side of it in Shopify. Half steps of FM round up.
 *
 * Source: Shopify GraphQL Admin API, enum CustomerRfmGroup; Shopify Help Center, "RFM customer analysis" (2025).
 */
export const SHOPIFY_PRESET: SegmentPreset = {
  schema: 'kesit.segment-rules/1',
  id: 'shopify',
  name: { en: 'Groups as in Shopify', tr: 'Shopify’daki gruplar' },
  levels: 5,
  needsAmounts: true,
  segments: [
    KNOWN_SEGMENTS.champions,
    KNOWN_SEGMENTS.loyal,
    KNOWN_SEGMENTS.active,
    KNOWN_SEGMENTS.new,
    KNOWN_SEGMENTS.promising,
    KNOWN_SEGMENTS.needsAttention,
    KNOWN_SEGMENTS.almostLost,
    KNOWN_SEGMENTS.previouslyLoyal,
    KNOWN_SEGMENTS.atRisk,
    KNOWN_SEGMENTS.dormant,
    KNOWN_SEGMENTS.prospects,
  ],
  rules: [
    { segment: 'champions', when: [{ r: [5, 5], fm: [4, 5] }] },
    { segment: 'loyal', when: [{ r: [3, 4], fm: [4, 5] }] },
    { segment: 'active', when: [{ r: [4, 5], fm: [2, 3] }] },
    { segment: 'new', when: [{ r: [5, 5], fm: [1, 1] }] },
    { segment: 'promising', when: [{ r: [4, 4], fm: [1, 1] }] },
    { segment: 'needs-attention', when: [{ r: [3, 3], fm: [3, 3] }] },
    { segment: 'almost-lost', when: [{ r: [3, 3], fm: [1, 2] }] },
    { segment: 'previously-loyal', when: [{ r: [1, 2], fm: [5, 5] }] },
    { segment: 'at-risk', when: [{ r: [1, 2], fm: [3, 4] }] },
    { segment: 'dormant', when: [{ r: [1, 2], fm: [1, 2] }] },
    { segment: 'prospects', when: [{ f: [0, 0] }] },
  ],
  remainder: null,
};
