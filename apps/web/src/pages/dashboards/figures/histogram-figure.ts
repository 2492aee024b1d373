import type { Histogram } from '@kesit/core/report';
import { FEATURES, type FeatureId } from '@kesit/core/selection';
import { type ChartUnit, columns as drawColumns, shortText } from '@kesit/ui/charts';
import type { FilterStep } from '../../../state/filter-step.ts';
import { type Figure, isFaded, type Reader } from './figure.ts';

/** How many customers lie in each range of a feature. */
export function histogramFigure(histogram: Histogram, feature: FeatureId, reader: Reader): Figure {
  const { messages, words, format } = reader;
  const { edges, counts, median, mean, scale, step } = histogram;
  const unit = chartUnit(feature);
  const short = (value: number): string => shortText(value, unit, format);
  const isLast = (bin: number): boolean => bin === counts.length - 1;
  const steps = counts.map((count, bin): FilterStep | null =>
    count === 0
      ? null
      : {
          ranges: [
            { feature, from: edges[bin], to: isLast(bin) ? edges[bin + 1] : below(edges[bin + 1], step) },
          ],
        },
  );
  const ranges = counts.map((_, bin) =>
    scale === 'values'
      ? short(edges[bin])
      : messages.histogram.range(short(edges[bin]), short(edges[bin + 1])),
  );
  const fullest = counts.indexOf(Math.max(...counts));
  const { name, meaning } = words.features[feature];
  return {
    steps,
    chart: {
      id: `histogram-of-${feature.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      title: messages.histogram.title({ feature: name, median: short(median), mean: short(mean) }),
      subtitle: messages.histogram.subtitle({ meaning }),
      ...(scale === 'log' ? { note: messages.histogram.logNote } : {}),
      alternative: messages.histogram.alternative({
        bins: format.whole(counts.length),
        range: ranges[fullest],
        customers: format.whole(counts[fullest]),
      }),
      table: {
        columns: [
          { name, unit: 'text' },
          { name: messages.columns.from, unit },
          { name: messages.columns.below, unit },
          { name: messages.columns.customers, unit: 'count' },
        ],
        rows: counts.map((count, bin) => [ranges[bin], edges[bin], edges[bin + 1], count]),
      },
      draw: (context) =>
        drawColumns(
          {
            names: ranges,
            unit: 'count',
            layers: [{ name: messages.columns.customers, values: counts, color: null }],
            faded: steps.map((each) => isFaded(reader, each)),
            touching: scale !== 'values',
            height: 360,
            mark: { at: placeOf(median, histogram), name: `${messages.histogram.median} ${short(median)}` },
          },
          context,
        ),
    },
  };
}

/** The largest value below an edge, as the data counts. */
function below(edge: number, step: number): number {
  return Number((edge - step).toPrecision(12));
}

/** Where a value stands, counted in bins from the middle of the first. */
function placeOf(value: number, { edges, counts, scale }: Histogram): number {
  const bin = Math.max(
    0,
    Math.min(
      counts.length - 1,
      edges.findLastIndex((edge) => edge <= value),
    ),
  );
  return scale === 'values' ? bin : bin + (value - edges[bin]) / (edges[bin + 1] - edges[bin]) - 0.5;
}

function chartUnit(feature: FeatureId): ChartUnit {
  const { unit } = FEATURES[feature];
  if (unit === 'money' || unit === 'rate') return unit;
  return unit === 'days' ? 'decimal' : 'count';
}
