import type { CustomerFilter } from '@kesit/core/selection';
import type { Format, Words } from '@kesit/core/words';
import { type Chart, type HexColor, segmentHex } from '@kesit/ui/charts';
import type { Messages } from '../../../i18n/messages.ts';
import { type FilterStep, standsBack } from '../../../state/filter-step.ts';
import type { ShownSegment } from '../../../state/shown-segments.ts';
import type { AnalysisView } from '../../../state/study.svelte.ts';

/** Whom a figure is made for, and what of. */
export interface Reader {
  readonly messages: Messages['dashboards'];
  readonly words: Words;
  readonly format: Format;
  readonly result: AnalysisView;
  readonly segments: readonly ShownSegment[];
  /** `1 Dec 2009 to 9 Dec 2010`; empty where the data has no days. */
  readonly period: string;
  readonly filter: CustomerFilter;
}

/** A chart, and what choosing each of its rows asks; `null` where a row asks nothing. */
export interface Figure {
  readonly chart: Chart;
  readonly steps: readonly (FilterStep | null)[];
}

export function colorOf({ color }: ShownSegment): HexColor {
  return segmentHex(color);
}

/** Whether the mark of a step stands back behind those that are chosen. */
export function isFaded({ filter }: Reader, step: FilterStep | null): boolean {
  return step !== null && standsBack(filter, step);
}

/** Places of the values, largest first, unknown ones last; ties keep their order. */
export function descending(values: readonly (number | null)[]): number[] {
  const size = (place: number): number => values[place] ?? Number.NEGATIVE_INFINITY;
  return [...values.keys()].sort((a, b) => size(b) - size(a));
}

/** `text · period`, without what is missing. */
export function subtitleOf(text: (period: string) => string, { period }: Reader): string {
  return text(period).replace(/ · $/, '');
}
