import type { Messages } from '../../../i18n/messages.ts';
import type { FoundClusters } from '../../../state/discovering.svelte.ts';

type Swept = Pick<FoundClusters, 'sweep' | 'suggested' | 'judgement'>;

/** What speaks for a count of groups; places of `values` are those of the counts. */
export interface SweepMeasure {
  readonly id: 'inertia' | 'silhouette' | 'daviesBouldin' | 'calinskiHarabasz' | 'gap' | 'stability';
  readonly values: readonly (number | null)[];
  readonly errors: readonly (number | null)[] | null;
  readonly range: readonly [from: number, to: number] | null;
  /** The count it speaks for. */
  readonly suggests: number | null;
}

const ALWAYS = [
  ['inertia', 'byElbow'],
  ['silhouette', 'bySilhouette'],
  ['daviesBouldin', 'byDaviesBouldin'],
  ['calinskiHarabasz', 'byCalinskiHarabasz'],
] as const;

export function measuresOf(
  { sweep, suggested, judgement }: Swept,
  counts: readonly number[],
): SweepMeasure[] {
  const along = <Row extends { readonly k: number }>(
    rows: readonly Row[],
    value: (row: Row) => number,
  ): (number | null)[] => {
    const of = new Map(rows.map((row) => [row.k, value(row)]));
    return counts.map((k) => of.get(k) ?? null);
  };
  const measures: SweepMeasure[] = ALWAYS.map(([id, by]) => ({
    id,
    values: along(sweep, (row) => row[id]),
    errors: null,
    range: null,
    suggests: suggested?.[by] ?? null,
  }));
  const { gap = null, stability = null, byGap = null, byStability = null } = judgement ?? {};
  if (gap !== null) {
    const [values, errors] = [along(gap, (row) => row.gap), along(gap, ({ error }) => error)];
    measures.push({ id: 'gap', values, errors, range: null, suggests: byGap });
  }
  if (stability !== null) {
    const values = along(stability, (row) => row.stability);
    const least = Math.min(0, ...stability.map((row) => row.stability));
    measures.push({ id: 'stability', values, errors: null, range: [least, 1], suggests: byStability });
  }
  return measures;
}

export interface Suggestion {
  readonly name: string;
  readonly k: number | null;
  /** What is said where it speaks for none. */
  readonly none: string;
}

/** What each measure suggests, as many as there are. Of one count nothing can be the most stable. */
export function suggestionsOf(
  { suggested, judgement }: Swept,
  { suggestion, noElbow, noGap }: Messages['discover']['sweep'],
): Suggestion[] {
  const all = suggested ?? (judgement?.gap == null ? {} : { byGap: judgement.byGap });
  return Object.entries(all).map(([by, k]) => ({
    name: suggestion[by] ?? by,
    k,
    none: by === 'byGap' ? noGap : noElbow,
  }));
}
