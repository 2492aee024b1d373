import type { ProductBoard, ProductStanding } from '@kesit/core/report';
import { barPanels } from '@kesit/ui/charts';
import type { FilterStep } from '../../../state/filter-step.ts';
import { type Figure, isFaded, type Reader, subtitleOf } from './figure.ts';

/** The best products. `null` where nobody bought anything. */
export function productFigure({ best }: ProductBoard, reader: Reader): Figure | null {
  const { messages, format, result } = reader;
  const [first] = best;
  if (first === undefined) return null;
  const name = ({ product }: ProductStanding): string => result.names.products?.[product] ?? String(product);
  const steps = best.map(({ product }): FilterStep => ({ list: 'products', place: product }));
  const label = ({ revenue, revenueShare }: ProductStanding): string =>
    `${format.roundMoney(revenue)} · ${format.percent(revenueShare ?? 0)}`;
  const { products, columns } = messages;
  return {
    steps,
    chart: {
      id: 'products',
      title: products.title({ product: name(first), value: format.roundMoney(first.revenue) }),
      subtitle: subtitleOf(
        (period) => products.subtitle({ shown: format.whole(best.length), period }),
        reader,
      ),
      alternative: products.alternative(best.map((each) => `${name(each)} ${label(each)}`).join('; ')),
      table: {
        columns: [
          { name: columns.product, unit: 'text' },
          { name: columns.revenue, unit: 'money' },
          { name: columns.revenueShare, unit: 'rate' },
          { name: columns.cumulative, unit: 'rate' },
          { name: columns.customers, unit: 'count' },
          { name: columns.abc, unit: 'text' },
        ],
        rows: best.map((each) => [
          name(each),
          each.revenue,
          each.revenueShare,
          each.cumulativeShare,
          each.customers,
          each.abc,
        ]),
      },
      draw: (context) =>
        barPanels(
          {
            bars: best.map((each, i) => ({
              name: name(each),
              color: null,
              faded: isFaded(reader, steps[i]),
            })),
            panels: [
              { name: columns.revenue, values: best.map(({ revenue }) => revenue), labels: best.map(label) },
            ],
          },
          context,
        ),
    },
  };
}

/** How many products are in each ABC class, and what they bring. */
export function classFigure({ classes, products: all }: ProductBoard, reader: Reader): Figure {
  const { messages, format } = reader;
  const { products, columns } = messages;
  const name = (abc: string): string => products.className(abc);
  const labels = classes.map(
    ({ revenue, revenueShare }) => `${format.roundMoney(revenue)} · ${format.percent(revenueShare)}`,
  );
  return {
    steps: classes.map(() => null),
    chart: {
      id: 'product-classes',
      title: products.classesTitle({ a: format.whole(classes[0].products), all: format.whole(all) }),
      subtitle: products.classesSubtitle,
      alternative: products.alternative(
        classes
          .map(({ abc, products: count }, i) => `${name(abc)} ${format.whole(count)}, ${labels[i]}`)
          .join('; '),
      ),
      table: {
        columns: [
          { name: columns.abc, unit: 'text' },
          { name: columns.products, unit: 'count' },
          { name: columns.revenue, unit: 'money' },
          { name: columns.revenueShare, unit: 'rate' },
        ],
        rows: classes.map(({ abc, products: count, revenue, revenueShare }) => [
          name(abc),
          count,
          revenue,
          revenueShare,
        ]),
      },
      draw: (context) =>
        barPanels(
          {
            bars: classes.map(({ abc }) => ({ name: name(abc), color: null })),
            panels: [
              {
                name: columns.products,
                values: classes.map(({ products: count }) => count),
                labels: classes.map(({ products: count }) => format.whole(count)),
              },
              { name: columns.revenue, values: classes.map(({ revenue }) => revenue), labels },
            ],
          },
          context,
        ),
    },
  };
}
