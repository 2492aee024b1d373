import type { SegmentStanding } from '@kesit/core/report';
import { barPanels, type ChartColumn, type ChartValue } from '@kesit/ui/charts';
import type { FilterStep } from '../../../state/filter-step.ts';
import type { ShownSegment } from '../../../state/shown-segments.ts';
import { colorOf, descending, type Figure, isFaded, type Reader } from './figure.ts';

export interface Standing {
  readonly segment: ShownSegment;
  readonly standing: SegmentStanding;
  readonly step: FilterStep;
}

/** Segments by a measure, largest first; those nobody is in are left out. */
export function ranked(
  standings: readonly SegmentStanding[],
  { segments }: Reader,
  measure: (standing: SegmentStanding) => number | null,
): Standing[] {
  return descending(standings.map(measure))
    .filter((place) => standings[place].customers > 0 && segments[place] !== undefined)
    .map((place) => ({
      segment: segments[place],
      standing: standings[place],
      step: { list: 'segments', place },
    }));
}

/** A picture of bars: what is measured, what stands at the end of each, and where a full one ends. */
export interface SegmentPanel {
  readonly name: string;
  readonly value: (of: Standing) => number | null;
  readonly label: (of: Standing) => string;
  readonly full?: number;
}

/** A column of the table behind the bars, after that of the names. */
export interface SegmentColumn extends ChartColumn {
  readonly value: (of: Standing) => ChartValue;
}

type Said = Pick<Figure['chart'], 'id' | 'title' | 'subtitle' | 'note' | 'alternative'>;

/** One bar a segment, each a step of the filter. */
export function segmentBars(
  of: readonly Standing[],
  reader: Reader,
  chart: Said & { readonly columns: readonly SegmentColumn[]; readonly panels: readonly SegmentPanel[] },
): Figure {
  const { columns, panels, ...said } = chart;
  const bars = of.map(({ segment, step }) => ({
    name: segment.name,
    color: colorOf(segment),
    faded: isFaded(reader, step),
  }));
  const drawn = panels.map(({ value, label, ...rest }) => ({
    ...rest,
    values: of.map(value),
    labels: of.map(label),
  }));
  return {
    steps: of.map(({ step }) => step),
    chart: {
      ...said,
      table: {
        columns: [
          { name: reader.messages.columns.segment, unit: 'text' },
          ...columns.map(({ name, unit }) => ({ name, unit })),
        ],
        rows: of.map((each) => [each.segment.name, ...columns.map(({ value }) => value(each))]),
      },
      draw: (context) => barPanels({ bars, panels: drawn }, context),
    },
  };
}
