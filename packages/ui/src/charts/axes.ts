import type { ChartContext, ChartUnit } from './chart.ts';
import { shortText } from './values.ts';

/** Below this a picture is on a phone: fewer ticks, panels under each other, labels inside. */
export const NARROW = 480;

export const TEXT = { fontSize: 12, lineHeight: 16 } as const;

/** What every picture begins with. */
export function baseOption({ theme }: ChartContext) {
  return {
    textStyle: { fontFamily: theme.font, color: theme.text, ...TEXT },
    animation: !theme.still,
    // The first picture is simply there; later ones show where something went.
    animationDuration: 0,
    animationDurationUpdate: 160,
    animationEasingUpdate: 'cubicOut' as const,
  };
}

/** An axis of amounts: rounded ticks in the reader's format, a faint line at each, no line of its own. */
export function valueAxis({ theme, format, width }: ChartContext, unit: ChartUnit) {
  return {
    type: 'value' as const,
    splitNumber: width < NARROW ? 3 : 5,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: theme.rule } },
    axisLabel: { color: theme.muted, ...TEXT, formatter: (value: number) => shortText(value, unit, format) },
  };
}

/** An axis of names, in the order in which they are given. */
export function nameAxis({ theme }: ChartContext, names: readonly string[]) {
  return {
    type: 'category' as const,
    data: [...names],
    axisLine: { lineStyle: { color: theme.edge } },
    axisTick: { show: false },
    axisLabel: { color: theme.text, ...TEXT, hideOverlap: true },
  };
}

/** A name that stands beside an axis or above a panel. */
export function heading({ theme }: ChartContext, text: string, place: Readonly<Record<string, number>>) {
  return {
    text,
    padding: 0,
    textStyle: { color: theme.muted, fontWeight: 500 as const, ...TEXT },
    ...place,
  };
}
