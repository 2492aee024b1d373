import type { SegmentFinding } from '@kesit/core/analysis';
import { segmentCodes } from '@kesit/core/segment';
import type { Locale } from '@kesit/core/words';
import { type SegmentColor, segmentColors } from '@kesit/ui';
import type { AnalysisView } from './study.svelte.ts';

/** A segment with its name, code and color, as every part of the page shows it. */
export interface ShownSegment extends SegmentFinding {
  readonly id: string;
  /** Position in the preset. */
  readonly place: number;
  readonly name: string;
  readonly code: string;
  readonly color: SegmentColor;
}

export function shownSegments({ findings }: AnalysisView, locale: Locale): ShownSegment[] {
  const definitions = findings.segments.map(({ definition }) => definition);
  const names = definitions.map(({ name }) => name[locale]);
  const codes = segmentCodes(names, locale);
  const colors = segmentColors(definitions);
  return findings.segments.map((finding, place) => ({
    ...finding,
    id: finding.definition.id,
    place,
    name: names[place]!,
    code: codes[place]!,
    color: colors[place]!,
  }));
}
