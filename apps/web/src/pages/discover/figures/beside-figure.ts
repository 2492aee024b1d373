import { type Chart, flows, type HexColor, segmentHex } from '@kesit/ui/charts';
import type { AppState } from '../../../state/app.svelte.ts';
import type { ClusterComparison } from '../../../state/discovering.svelte.ts';
import type { SegmentLook } from '../../../state/segment-looks.ts';
import type { ShownGroup } from '../../../state/shown-groups.ts';

const NO_GROUP: HexColor = '#8a8d94';
const TOLD = 4;

/** What an adjusted Rand index says in words. */
export function readingOf(agreement: number): 'same' | 'related' | 'other' {
  if (agreement > 0.65) return 'same';
  return agreement > 0.2 ? 'related' : 'other';
}

/** What is said of the two sides. */
export interface BesideTexts {
  readonly title: (f: { agreement: string }) => string;
  readonly subtitle: string;
  readonly from: string;
  /** Head of the column of the other side. */
  readonly column: string;
  readonly ofColumn: string;
}

/** Customers from segments by rules, or other groups, to the groups. Row i is the i-th flow, the largest first. */
export function besideChart(
  { first, second, flows: found, adjustedRand }: ClusterComparison,
  {
    others,
    groups,
    texts,
  }: {
    readonly others: readonly SegmentLook[];
    readonly groups: readonly ShownGroup[];
    readonly texts: BesideTexts;
  },
  { locale, format }: AppState,
): Chart {
  const { beside: messages, columns, picture } = locale.messages.discover;
  const from = first.map(({ label }) => endOf(others[label], picture.none));
  const to = second.map(({ label }) => endOf(groups[label], picture.none));
  const all = found
    .map((flow) => ({
      from: first.findIndex(({ label }) => label === flow.from),
      to: second.findIndex(({ label }) => label === flow.to),
      size: flow.rows,
      share: flow.shareOfFrom,
    }))
    .sort((a, b) => b.size - a.size);
  return {
    id: 'groups-beside-rules',
    title: texts.title({ agreement: format.fixed(adjustedRand, 2) }),
    subtitle: texts.subtitle,
    alternative: messages.alternative(
      all
        .slice(0, TOLD)
        .map((flow) =>
          messages.flow({
            from: from[flow.from]!.name,
            to: to[flow.to]!.name,
            customers: format.whole(flow.size),
          }),
        )
        .join('; '),
    ),
    table: {
      columns: [
        { name: texts.column, unit: 'text' },
        { name: columns.group, unit: 'text' },
        { name: columns.customers, unit: 'count' },
        { name: texts.ofColumn, unit: 'rate' },
      ],
      rows: all.map((flow) => [from[flow.from]!.name, to[flow.to]!.name, flow.size, flow.share]),
    },
    draw: (context) => flows({ from, to, flows: all, fromName: texts.from, toName: messages.to }, context),
  };
}

function endOf(look: SegmentLook | undefined, otherwise: string): { name: string; color: HexColor } {
  return look === undefined
    ? { name: otherwise, color: NO_GROUP }
    : { name: look.name, color: segmentHex(look.color) };
}
