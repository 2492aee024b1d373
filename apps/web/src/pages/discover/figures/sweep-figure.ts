import { type Chart, linePanels } from '@kesit/ui/charts';
import type { AppState } from '../../../state/app.svelte.ts';
import type { FoundClusters } from '../../../state/discovering.svelte.ts';
import { measuresOf, suggestionsOf } from './sweep-measures.ts';

/** Decimals that tell ticks of these values apart. */
function digitsOf(values: readonly (number | null)[]): number {
  const known = values.filter((value) => value !== null);
  const span = Math.max(...known) - Math.min(...known);
  return span > 10 ? 0 : span > 1 ? 1 : span > 0.15 ? 2 : 3;
}

/** Counts that something is known of, ascending: the gap statistic looks at one group too, and at one more than the most. */
export function countsOf({ sweep, judgement }: Pick<FoundClusters, 'sweep' | 'judgement'>): number[] {
  const counts = [...sweep, ...(judgement?.gap ?? []), ...(judgement?.stability ?? [])].map(({ k }) => k);
  return [...new Set(counts)].sort((a, b) => a - b);
}

/** Every count that was tried, under four measures, and those that were asked for. Row i is the i-th of `countsOf`. */
export function sweepChart(found: FoundClusters, { locale, format }: AppState): Chart {
  const { sweep: messages, columns } = locale.messages.discover;
  const { sweep, k, judgement, compared } = found;
  const counts = countsOf(found);
  const measures = measuresOf(found, counts);
  const at = (count: number | null): number | null => {
    const row = count === null ? -1 : counts.indexOf(count);
    return row < 0 ? null : row;
  };
  const best = sweep.reduce((leader, row) => (row.silhouette > leader.silhouette ? row : leader), sweep[0]!);
  const bestText = { k: format.whole(best.k), silhouette: format.fixed(best.silhouette, 2) };
  const isPart = judgement !== null && judgement.rows < compared;
  return {
    id: 'counts-of-groups',
    title: sweep.length > 1 ? messages.title(bestText) : messages.titleAt(bestText),
    subtitle: messages.subtitle(format.whole(measures.length)),
    ...(isPart ? { note: messages.judged(format.whole(judgement.rows)) } : {}),
    alternative: messages.alternative({
      from: format.whole(counts[0]!),
      to: format.whole(counts.at(-1)!),
      list: suggestionsOf(found, messages)
        .map((one) => `${one.name}: ${one.k === null ? one.none : messages.use(format.whole(one.k))}`)
        .join('; '),
    }),
    table: {
      columns: [
        { name: columns.k, unit: 'text' },
        ...measures.flatMap(({ id, errors }) => [
          { name: columns[id], unit: 'decimal' as const },
          ...(errors === null ? [] : [{ name: columns.gapError, unit: 'decimal' as const }]),
        ]),
      ],
      rows: counts.map((count, row) => [
        messages.use(format.whole(count)),
        ...measures.flatMap(({ values, errors }) => [
          values[row] ?? null,
          ...(errors === null ? [] : [errors[row] ?? null]),
        ]),
      ]),
    },
    draw: (context) =>
      linePanels(
        {
          names: counts.map(format.whole),
          namesTitle: messages.axis,
          chosen: at(k),
          panels: measures.map(({ id, values, errors, range, suggests }) => ({
            name: messages.panels[id],
            tick: (value) => format.decimal(value, digitsOf(values)),
            values,
            best: at(suggests),
            ...(errors === null ? {} : { errors }),
            ...(range === null ? {} : { range }),
          })),
        },
        context,
      ),
  };
}
