import type { Correlations } from '@kesit/core/report';
import { type Chart, matrix } from '@kesit/ui/charts';
import type { Figure, Reader } from './figure.ts';

/** How the features go together, as a grid; choosing one of its cells asks nothing. */
export function correlationFigure({ features, values }: Correlations, reader: Reader): Figure {
  const { messages, words, format } = reader;
  const names = features.map((feature) => words.features[feature].name);
  const count = features.length;
  const cells = names.flatMap((one, row) =>
    names.map((other, column) => ({ one, other, row, column, value: values[row * count + column] })),
  );
  const strongest = cells
    .filter(({ row, column, value }) => row > column && !Number.isNaN(value))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const [first] = strongest;
  const pairText = ({ one, other, value }: (typeof cells)[number]): string =>
    `${one} – ${other} ${format.fixed(value, 2)}`;
  const chart: Chart = {
    id: 'correlations',
    title:
      first === undefined
        ? messages.correlation.none
        : messages.correlation.title({
            one: first.one,
            other: first.other,
            value: format.fixed(first.value, 2),
            together: first.value >= 0,
          }),
    subtitle: messages.correlation.subtitle,
    note: messages.correlation.note,
    alternative: messages.correlation.alternative(strongest.slice(0, 5).map(pairText).join('; ')),
    table: {
      columns: [
        { name: messages.columns.pair, unit: 'text' },
        { name: messages.columns.correlation, unit: 'decimal' },
      ],
      rows: cells.map(({ one, other, value }) => [`${one} – ${other}`, value]),
    },
    draw: (context) =>
      matrix(
        {
          columns: names,
          rows: names,
          around: 'zero',
          cellHeight: 34,
          longNames: true,
          cells: cells.map(({ row, column, value }) => ({
            row,
            column,
            // With itself everything goes perfectly, which says nothing.
            level: row === column || Number.isNaN(value) ? null : value,
            // Rounded first, or there is a zero with a sign.
            text:
              row === column || Number.isNaN(value)
                ? ''
                : format.fixed(Math.round(value * 100) / 100 || 0, 2),
          })),
        },
        context,
      ),
  };
  return { chart, steps: cells.map(() => null) };
}
