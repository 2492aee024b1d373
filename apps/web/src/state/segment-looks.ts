import { type SegmentDefinition, segmentCodes } from '@kesit/core/segment';
import type { Locale } from '@kesit/core/words';
import { type SegmentColor, segmentColors } from '@kesit/ui';

/** How a segment is told apart everywhere: name, two letters and color. */
export interface SegmentLook {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly color: SegmentColor;
}

export function segmentLooks(segments: readonly SegmentDefinition[], locale: Locale): SegmentLook[] {
  const names = segments.map(({ name }) => name[locale]);
  const codes = segmentCodes(names, locale);
  const colors = segmentColors(segments);
  return segments.map(({ id }, place) => ({
    id,
    name: names[place]!,
    code: codes[place]!,
    color: colors[place]!,
  }));
}
