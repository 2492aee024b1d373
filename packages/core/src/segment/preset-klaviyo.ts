import { KNOWN_SEGMENTS } from './known-segments.ts';
import type { SegmentPreset, SegmentRule } from './segment.ts';

/**
 * The six groups of Klaviyo's RFM report: all 27 combinations of three scores of 1-3, as its help centre lists them.
 * Klaviyo cuts recency at 180 and 365 days and the other two at thirds; `fixed` scores with those edges are the nearest
 * match, `tie-safe` ones cut recency at thirds as well.
 *
 * Source: Klaviyo Help Center, "Understanding scoring and customer groups in the RFM report" (article 17797937793179).
 */
export const KLAVIYO_PRESET: SegmentPreset = {
  schema: 'kesit.segment-rules/1',
  id: 'klaviyo',
  name: { en: 'Groups as in Klaviyo', tr: 'Klaviyo’daki gruplar' },
  levels: 3,
  needsAmounts: true,
  segments: [
    KNOWN_SEGMENTS.champions,
    KNOWN_SEGMENTS.loyal,
    KNOWN_SEGMENTS.recent,
    KNOWN_SEGMENTS.needsAttention,
    KNOWN_SEGMENTS.atRisk,
    KNOWN_SEGMENTS.inactive,
  ],
  rules: [
    codes('champions', '333 332 323'),
    codes('loyal', '321 322 331 232 233'),
    codes('recent', '312 313 311 222 223'),
    codes('needs-attention', '213 221 123 132 133'),
    codes('at-risk', '231 212 122 131 211'),
    codes('inactive', '111 112 113 121'),
  ],
  remainder: null,
};

function codes(segment: string, list: string): SegmentRule {
  const only = (digit: string): [number, number] => [Number(digit), Number(digit)];
  return {
    segment,
    when: list.split(' ').map(([r = '', f = '', m = '']) => ({ r: only(r), f: only(f), m: only(m) })),
  };
}
