import type { CustomerPoints, PointMiddle } from '@kesit/core/report';
import { type ScatterAxis, scatterPanels } from '@kesit/ui/charts';
import { type Cloud, cloudOf, type Measures } from '@kesit/ui/scatter';
import { colorOf, type Figure, type Reader } from './figure.ts';

/** The three flat views: which axis goes right, which up. */
export const FLAT_VIEWS = [
  { name: 'recency-spend', axes: [0, 1] },
  { name: 'orders-spend', axes: [2, 1] },
  { name: 'recency-orders', axes: [0, 2] },
] as const;

/** Recently: within a quarter. */
const RECENT_DAYS = 90;
/** Points of an image; more of them make it large and not clearer. */
const IMAGE_POINTS = 5000;

/** Customers as a cloud: recency to the right, spend upwards, orders to the front. */
export function cloudOfCustomers(points: CustomerPoints, { messages, format, segments }: Reader): Cloud {
  const { space } = messages;
  const measures: Measures = [
    { name: space.recency, values: points.recencyDays, tick: format.whole, reversed: true },
    { name: space.spend, values: points.totalSpend, tick: format.shortMoney },
    { name: space.orders, values: points.orderCount, tick: format.whole },
  ];
  return cloudOf(measures, points.segment, segments.map(colorOf));
}

/** What the cloud says in words, as a table of its segments and as flat images. `null`: nobody is there. */
export function spaceFigure(points: CustomerPoints, cloud: Cloud, reader: Reader): Figure | null {
  const { messages, format, segments } = reader;
  if (points.count === 0) return null;
  const { space, columns } = messages;
  const of = points.middles.flatMap((middle, place) =>
    middle === null || segments[place] === undefined ? [] : [{ middle, place, segment: segments[place] }],
  );
  const recent = points.recencyDays.reduce((count, days) => count + Number(days <= RECENT_DAYS), 0);
  const text = ({ recencyDays, orderCount, totalSpend }: PointMiddle): string =>
    [format.decimal(recencyDays, 1), format.decimal(orderCount, 1), format.roundMoney(totalSpend)].join(
      ' · ',
    );
  return {
    steps: of.map(({ place }) => ({ list: 'segments', place })),
    chart: {
      id: 'customers-in-space',
      title: space.title({
        share: format.percent(recent / points.count),
        days: format.whole(RECENT_DAYS),
      }),
      subtitle: space.subtitle,
      alternative: space.alternative({
        customers: format.whole(points.count),
        list: of.map(({ segment, middle }) => `${segment.name} ${text(middle)}`).join('; '),
      }),
      table: {
        columns: [
          { name: columns.segment, unit: 'text' },
          { name: columns.customers, unit: 'count' },
          { name: space.recency, unit: 'decimal' },
          { name: space.orders, unit: 'decimal' },
          { name: space.spend, unit: 'money' },
        ],
        rows: of.map(({ segment, middle }) => [
          segment.name,
          middle.customers,
          middle.recencyDays,
          middle.orderCount,
          middle.totalSpend,
        ]),
      },
      draw: (context) =>
        scatterPanels(
          {
            panels: FLAT_VIEWS.map(({ name, axes: [x, y] }) => ({
              name: space.flat[name],
              x: imageAxis(cloud, x),
              y: imageAxis(cloud, y),
            })),
            groups: of.map(({ segment, place }) => ({
              name: segment.name,
              color: colorOf(segment),
              points: sampleOf(points, place),
            })),
          },
          context,
        ),
    },
  };
}

function imageAxis({ axes, measures, positions }: Cloud, axis: number): ScatterAxis {
  const { place, ticks } = axes[axis];
  const { name, tick } = measures[axis];
  return {
    name,
    place: (point) => (positions[3 * point + axis] + 1) / 2,
    ticks: ticks
      .filter((_, i) => ticks.length <= 6 || i % 2 === 0)
      .map((at) => ({ at: place(at), text: tick(at) })),
  };
}

/** Every so many-th point of a segment, so that an image holds no more than it can show. */
function sampleOf({ segment, count }: CustomerPoints, wanted: number): number[] {
  const every = Math.max(1, Math.ceil(count / IMAGE_POINTS));
  const sample: number[] = [];
  let seen = 0;
  for (let point = 0; point < count; point++) {
    if (segment[point] === wanted && seen++ % every === 0) sample.push(point);
  }
  return sample;
}
