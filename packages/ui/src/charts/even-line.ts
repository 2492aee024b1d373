import { TEXT } from './axes.ts';
import type { ChartContext } from './chart.ts';

/** Where on the line its name hangs, of its length. */
export const EVEN_NAME_AT = 0.6;

/** The line from nothing to `end` on which both shares are the same, with its name below it, `at` so much of its length. */
export function evenLine({ theme }: ChartContext, end: number, name: string, at = EVEN_NAME_AT) {
  const label = { show: true, formatter: name, position: 'bottom', align: 'left', offset: [8, 4] };
  return {
    id: 'even',
    type: 'line',
    silent: true,
    symbol: 'circle',
    // Nothing to see, but something for the name to hang on.
    symbolSize: 0.1,
    lineStyle: { color: theme.faint, width: 1, type: 'dashed' },
    label: { show: false, color: theme.muted, ...TEXT },
    data: [[0, 0], { value: [at * end, at * end], label }, [end, end]],
  };
}
