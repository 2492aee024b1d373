import type { ScoreRange, SegmentPreset } from './segment.ts';

const SCORES = ['r', 'f', 'm', 'fm'] as const satisfies readonly (keyof ScoreRange)[];
const SHORT = { r: 'R', f: 'F', m: 'M', fm: '(F+M)/2' } as const;

/**
 * Who is in a segment, as its rules say: one text for each range of scores, `R 4–5, F 2–3`. `remainder` is said of the
 * segment of those whom no rule takes.
 */
export function ruleTexts(
  preset: SegmentPreset,
  segment: string,
  { remainder }: { readonly remainder: string },
): string[] {
  const texts = preset.rules
    .filter((rule) => rule.segment === segment)
    .flatMap(({ when }) => when.map(rangeText));
  return preset.remainder === segment ? [...texts, remainder] : texts;
}

function rangeText(range: ScoreRange): string {
  return SCORES.flatMap((score) => {
    const limits = range[score];
    if (limits === undefined) return [];
    const [least, most] = limits;
    return [`${SHORT[score]} ${least === most ? least : `${least}–${most}`}`];
  }).join(', ');
}
