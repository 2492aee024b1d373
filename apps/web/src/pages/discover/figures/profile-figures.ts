import { type Chart, parallelProfiles, radars, segmentHex } from '@kesit/ui/charts';
import type { AppState } from '../../../state/app.svelte.ts';
import type { FoundClusters } from '../../../state/discovering.svelte.ts';
import { comparedColumn } from '../../../state/feature-text.ts';
import type { ShownGroup } from '../../../state/shown-groups.ts';

/** Fewer spokes make no star. */
const FEWEST_SPOKES = 3;

/** Groups beside all customers by feature, as lines and as stars. Row i is group i. */
export function profileCharts(
  { features, kinds }: Pick<FoundClusters, 'features' | 'kinds'>,
  groups: readonly ShownGroup[],
  app: AppState,
): Chart[] {
  const { locale, format } = app;
  const { profiles: messages, columns } = locale.messages.discover;
  const measures = features.map((feature, j) => comparedColumn(feature, kinds[j], app).name);
  const deviations = (value: number): string => `${format.fixed(Math.abs(value), 1)} σ`;
  const told = (value: number): string =>
    value < 0 ? messages.below(deviations(value)) : messages.above(deviations(value));
  const farthest = ({ cluster: { standing } }: ShownGroup): number =>
    standing.reduce((most, value, j) => (Math.abs(value) > Math.abs(standing[most] ?? 0) ? j : most), 0);
  const at = (group: ShownGroup): number => group.cluster.standing[farthest(group)] ?? 0;
  const most = groups.reduce((leader, group) =>
    Math.abs(at(group)) > Math.abs(at(leader)) ? group : leader,
  );
  const drawn = {
    measures,
    profiles: groups.map(({ name, color, cluster }) => ({
      name,
      color: segmentHex(color),
      values: cluster.standing,
    })),
    tick: (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${format.whole(Math.abs(value))}`,
  };
  const table: Chart['table'] = {
    columns: [
      { name: columns.group, unit: 'text' },
      ...measures.map((name) => ({ name, unit: 'decimal' as const })),
    ],
    rows: groups.map(({ name, cluster }) => [name, ...cluster.standing]),
  };
  const alternative = messages.alternative(
    groups.map((group) => `${group.name}: ${measures[farthest(group)]} ${told(at(group))}`).join('; '),
  );
  const lines: Chart = {
    id: 'profiles-of-groups',
    title: messages.title({
      group: most.name,
      feature: measures[farthest(most)] ?? '',
      value: told(at(most)),
    }),
    subtitle: messages.subtitle,
    alternative,
    table,
    draw: (context) => parallelProfiles(drawn, context),
  };
  if (features.length < FEWEST_SPOKES) return [lines];
  return [
    lines,
    {
      id: 'shapes-of-groups',
      title: messages.radarTitle(format.whole(groups.length)),
      subtitle: messages.radarSubtitle,
      alternative,
      table,
      draw: (context) => radars(drawn, context),
    },
  ];
}
