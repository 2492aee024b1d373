import { type Chart, linePanels } from '@kesit/ui/charts';
import type { Messages } from '../../../i18n/messages.ts';
import type { AppState } from '../../../state/app.svelte.ts';
import type { FoundClusters } from '../../../state/discovering.svelte.ts';

const MEASURES = ['inertia', 'silhouette', 'daviesBouldin', 'calinskiHarabasz'] as const;

/** What each measure suggests, as many as there are. */
export function suggestionsOf(
  { suggested }: FoundClusters,
  { suggestion }: Messages['discover']['sweep'],
): { readonly name: string; readonly k: number | null }[] {
  return Object.entries(suggested ?? {}).map(([by, k]) => ({ name: suggestion[by] ?? by, k }));
}

const SUGGESTED_BY = {
  inertia: 'byElbow',
  silhouette: 'bySilhouette',
  daviesBouldin: 'byDaviesBouldin',
  calinskiHarabasz: 'byCalinskiHarabasz',
} as const;

/** Decimals that tell ticks of these values apart. */
function digitsOf(values: readonly number[]): number {
  const span = Math.max(...values) - Math.min(...values);
  return span > 10 ? 0 : span > 1 ? 1 : span > 0.15 ? 2 : 3;
}

/** Every count that was tried, under four measures. Row i is the i-th count. */
export function sweepChart(found: FoundClusters, { locale, format }: AppState): Chart {
  const { sweep: messages, columns } = locale.messages.discover;
  const { sweep, suggested, k } = found;
  const at = (count: number | null | undefined): number | null => {
    const row = sweep.findIndex((one) => one.k === count);
    return row < 0 ? null : row;
  };
  const best = sweep.reduce((leader, row) => (row.silhouette > leader.silhouette ? row : leader), sweep[0]!);
  return {
    id: 'counts-of-groups',
    title: messages.title({ k: format.whole(best.k), silhouette: format.fixed(best.silhouette, 2) }),
    subtitle: messages.subtitle,
    alternative: messages.alternative({
      from: format.whole(sweep[0]!.k),
      to: format.whole(sweep.at(-1)!.k),
      list: suggestionsOf(found, messages)
        .map((one) => `${one.name}: ${one.k === null ? messages.noElbow : messages.use(format.whole(one.k))}`)
        .join('; '),
    }),
    table: {
      columns: [
        { name: columns.k, unit: 'text' },
        { name: columns.inertia, unit: 'decimal' },
        { name: columns.silhouette, unit: 'decimal' },
        { name: columns.daviesBouldin, unit: 'decimal' },
        { name: columns.calinskiHarabasz, unit: 'decimal' },
      ],
      rows: sweep.map((row) => [
        messages.use(format.whole(row.k)),
        ...MEASURES.map((measure) => row[measure]),
      ]),
    },
    draw: (context) =>
      linePanels(
        {
          names: sweep.map((row) => format.whole(row.k)),
          namesTitle: messages.axis,
          chosen: at(k),
          panels: MEASURES.map((measure) => ({
            name: messages.panels[measure],
            tick: (value) => format.decimal(value, digitsOf(sweep.map((row) => row[measure]))),
            values: sweep.map((row) => row[measure]),
            best: at(suggested?.[SUGGESTED_BY[measure]]),
          })),
        },
        context,
      ),
  };
}
