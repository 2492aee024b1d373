import type { LocalText } from '../segment/index.ts';

/** What the customers of a cluster are like, by the rules of `KINDS`. */
export type ClusterKind =
  | 'vip'
  | 'new'
  | 'slipping'
  | 'dormant'
  | 'loyal'
  | 'large-orders'
  | 'frequent-small'
  | 'occasional'
  | 'regular';

/**
 * How a cluster's mean stands among all customers, in standard deviations of log1p of the feature (0: as all); `null` where the
 * feature is not among those compared.
 */
export interface Standing {
  readonly spend: number | null;
  readonly orders: number | null;
  readonly recency: number | null;
  readonly tenure: number | null;
}

interface Kind {
  readonly kind: ClusterKind;
  readonly name: LocalText;
  /** Key of the action plan. */
  readonly actions: string;
  readonly when: (standing: Known) => boolean;
}

type Known = Readonly<Record<keyof Standing, number>>;

/** The first whose condition holds; what is not known stands at 0. */
const KINDS: readonly Kind[] = [
  {
    kind: 'vip',
    name: { en: 'VIP champions', tr: 'VIP şampiyonlar' },
    actions: 'champions',
    when: ({ spend, orders, recency }) => spend >= 1 && orders >= 1 && recency < 0.4,
  },
  {
    kind: 'new',
    name: { en: 'New customers', tr: 'Yeni müşteriler' },
    actions: 'new-customers',
    when: ({ tenure, recency }) => tenure <= -0.8 && recency <= 0,
  },
  {
    kind: 'slipping',
    name: { en: 'Slipping away', tr: 'Uzaklaşanlar' },
    actions: 'at-risk',
    when: ({ recency, orders, spend }) => recency >= 0.4 && (orders >= 0.2 || spend >= 0.5),
  },
  {
    kind: 'dormant',
    name: { en: 'Dormant', tr: 'Uykudakiler' },
    actions: 'hibernating',
    when: ({ recency }) => recency >= 0.5,
  },
  {
    kind: 'loyal',
    name: { en: 'Loyal, high value', tr: 'Sadık ve değerli' },
    actions: 'loyal',
    when: ({ spend, orders }) => spend >= 0.35 && orders >= 0.35,
  },
  {
    kind: 'large-orders',
    name: { en: 'Few, large orders', tr: 'Az ama büyük sipariş verenler' },
    actions: 'potential-loyalists',
    when: ({ spend, orders }) => spend >= 0.35 && orders < 0.35,
  },
  {
    kind: 'frequent-small',
    name: { en: 'Many, small orders', tr: 'Sık ama küçük sipariş verenler' },
    actions: 'potential-loyalists',
    when: ({ spend, orders }) => orders >= 0.35 && spend < 0.35,
  },
  {
    kind: 'occasional',
    name: { en: 'Occasional', tr: 'Ara sıra gelenler' },
    actions: 'promising',
    when: ({ orders, spend }) => orders <= -0.35 || spend <= -0.5,
  },
  {
    kind: 'regular',
    name: { en: 'Regular', tr: 'Düzenli gelenler' },
    actions: 'potential-loyalists',
    when: () => true,
  },
];

export interface ClusterName {
  readonly kind: ClusterKind;
  readonly name: LocalText;
  readonly actions: string;
}

/**
 * A name for every cluster; of several of one kind the second gets a 2, and so on, in the order given. `kept` are names that
 * clusters have from before: they stay, with their actions, and no other cluster gets one of them.
 */
export function nameClusters(
  standings: readonly Standing[],
  kept: readonly (KeptName | null)[] = [],
): ClusterName[] {
  const taken = new Set(kept.map((one) => one?.name.en));
  return standings.map((standing, cluster) => {
    const { kind, name, actions } = kindOf(standing);
    const before = kept[cluster] ?? null;
    if (before !== null) return { kind, name: before.name, actions: before.actions ?? actions };
    let time = 1;
    while (taken.has(numbered(name.en, time))) time++;
    taken.add(numbered(name.en, time));
    return { kind, actions, name: { en: numbered(name.en, time), tr: numbered(name.tr, time) } };
  });
}

/** What a cluster was called before. */
export interface KeptName {
  readonly name: LocalText;
  readonly actions: string | null;
}

function kindOf({ spend, orders, recency, tenure }: Standing): Kind {
  const known: Known = { spend: spend ?? 0, orders: orders ?? 0, recency: recency ?? 0, tenure: tenure ?? 0 };
  return KINDS.find(({ when }) => when(known)) ?? KINDS[KINDS.length - 1];
}

function numbered(name: string, time: number): string {
  return time === 1 ? name : `${name} ${time}`;
}
