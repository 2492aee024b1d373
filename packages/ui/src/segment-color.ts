import { CLUSTER_SEGMENT, type SegmentDefinition } from '@kesit/core/segment';

/**
 * Colors of segments: fixed, the same in every table, chart and report and in both themes, so that a person learns them
 * once. Ten in the order of worth, from warm and saturated to cool grey, then two greys for what lies outside that order.
 * Neighbors stand at least 12 apart in OKLab (x 100) under normal, deutan and protan vision, and every color has 3:1
 * against the page of both themes; `segment-color.test.ts` computes both.
 */
export interface SegmentColor {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
  /** What can be read on top of it. */
  readonly ink: 'light' | 'dark';
}

const COLORS = {
  champions: { lightness: 0.521, chroma: 0.15, hue: 36, ink: 'light' }, // vermilion
  loyal: { lightness: 0.659, chroma: 0.134, hue: 86, ink: 'dark' }, // gold
  'potential-loyalists': { lightness: 0.495, chroma: 0.09, hue: 148, ink: 'light' }, // forest
  'new-customers': { lightness: 0.634, chroma: 0.13, hue: 150, ink: 'dark' }, // leaf
  promising: { lightness: 0.512, chroma: 0.092, hue: 225, ink: 'light' }, // petrol
  'need-attention': { lightness: 0.654, chroma: 0.117, hue: 253, ink: 'dark' }, // sky
  'about-to-sleep': { lightness: 0.527, chroma: 0.17, hue: 291, ink: 'light' }, // violet
  'cant-lose': { lightness: 0.669, chroma: 0.13, hue: 317, ink: 'dark' }, // orchid
  'at-risk': { lightness: 0.519, chroma: 0.09, hue: 10, ink: 'light' }, // rosewood
  hibernating: { lightness: 0.655, chroma: 0.03, hue: 265, ink: 'dark' }, // slate
  lost: { lightness: 0.505, chroma: 0.02, hue: 270, ink: 'light' }, // graphite
  others: { lightness: 0.61, chroma: 0.055, hue: 88, ink: 'dark' }, // sand
} as const satisfies Record<string, SegmentColor>;

export const COLORS_BY_WORTH: readonly SegmentColor[] = Object.values(COLORS);

/**
 * The colors of a preset's segments. Clusters take theirs by number, whatever they are recommended: where they were found first that is
 * their rank of worth, and where they go on they keep it. Clusters inside of another take those that are left. Segments that are the same people under another name share a color; segments of a
 * person's own rules take theirs by rank, the next one where another segment has it.
 */
export function segmentColors(segments: readonly SegmentDefinition[]): SegmentColor[] {
  const known = segments.map(({ id, actions }) =>
    id.startsWith(CLUSTER_SEGMENT) ? numberedColor(id) : (knownColor(actions) ?? knownColor(id)),
  );
  const taken = new Set(known);
  return known.map((color, rank) => {
    if (color !== undefined) return color;
    const ofRank = colorsFrom(rank);
    const free = ofRank.find((candidate) => !taken.has(candidate)) ?? ofRank[0] ?? COLORS.others;
    taken.add(free);
    return free;
  });
}

/** `undefined`: it is inside of another, or there are more clusters than colors. */
function numberedColor(id: string): SegmentColor | undefined {
  const number = /^\d+$/.exec(id.slice(CLUSTER_SEGMENT.length))?.[0];
  return number === undefined ? undefined : COLORS_BY_WORTH[Number(number) - 1];
}

function knownColor(name: string | undefined): SegmentColor | undefined {
  if (name === 'prospects') return COLORS.others;
  return name !== undefined && Object.hasOwn(COLORS, name) ? COLORS[name as keyof typeof COLORS] : undefined;
}

/** All colors, the one of this rank first. */
function colorsFrom(rank: number): SegmentColor[] {
  const first = rank % COLORS_BY_WORTH.length;
  return [...COLORS_BY_WORTH.slice(first), ...COLORS_BY_WORTH.slice(0, first)];
}

/** As CSS. */
export function cssColor({ lightness, chroma, hue }: SegmentColor): string {
  return `oklch(${lightness} ${chroma} ${hue})`;
}
