import type { SegmentFinding } from '@kesit/core/analysis';
import type { SegmentLook as DocumentLook } from '@kesit/core/document';
import type { Locale } from '@kesit/core/words';
import { cssColor } from '@kesit/ui';
import { type SegmentLook, segmentLooks } from './segment-looks.ts';
import type { AnalysisView } from './study.svelte.ts';

/** A segment with its name, code and color, as every part of the page shows it. */
export interface ShownSegment extends SegmentFinding, SegmentLook {
  /** Position in the preset. */
  readonly place: number;
}

export function shownSegments({ findings }: AnalysisView, locale: Locale): ShownSegment[] {
  const looks = segmentLooks(
    findings.segments.map(({ definition }) => definition),
    locale,
  );
  return findings.segments.map((finding, place) => ({ ...finding, ...looks[place]!, place }));
}

/** How documents mark the segments of a result. */
export function documentLooks(result: AnalysisView, locale: Locale): DocumentLook[] {
  return shownSegments(result, locale).map(({ code, color }) => ({
    code,
    color: cssColor(color),
    ink: color.ink,
  }));
}
