import { addMonths } from '../calendar/index.ts';
import type { MonthTable } from '../customer/index.ts';
import { html, type Markup } from './html.ts';
import type { ReportContext } from './report-context.ts';

const WIDTH = 720;
const HEIGHT = 180;
const FOOT = 22;
/** Labels would touch below this many units each. */
const LEAST_LABEL = 56;

/** Revenue by month as columns from zero, said in a sentence, with every value in the picture for those who hear or hover it. */
export function monthChart(months: MonthTable, { own, format }: ReportContext): Markup {
  const { count, firstDay, revenue } = months;
  const name = (month: number): string => format.month(addMonths(firstDay, month));
  const best = revenue.indexOf(Math.max(...revenue));
  const said = own.monthsText({
    best: name(best),
    revenue: format.roundMoney(revenue[best]),
    months: format.whole(count),
  });
  const step = WIDTH / count;
  const labelEvery = Math.max(1, Math.ceil(LEAST_LABEL / step));
  const columns = Array.from(revenue, (value, month) => {
    const height = Math.max(0, (value / Math.max(revenue[best], 1)) * (HEIGHT - FOOT - 16));
    const y = HEIGHT - FOOT - height;
    const label =
      month % labelEvery === 0
        ? html`<text x="${px(inside((month + 0.5) * step))}" y="${HEIGHT - 6}" text-anchor="middle">${name(month)}</text>`
        : null;
    return html`<rect class="month" x="${px(month * step + step * 0.12)}" y="${px(y)}" width="${px(step * 0.76)}" height="${px(height)}"><title>${name(month)}: ${format.money(value)}</title></rect>${label}
`;
  });
  return html`<figure><figcaption><h3>${own.months}</h3><p>${said}</p></figcaption>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${said}">
<text x="${px(inside((best + 0.5) * step))}" y="11" text-anchor="middle">${format.roundMoney(revenue[best])}</text>
${columns}<line class="axis" x1="0" x2="${WIDTH}" y1="${HEIGHT - FOOT}" y2="${HEIGHT - FOOT}"/>
</svg></figure>
`;
}

/** Half a label from either edge at least. */
function inside(x: number): number {
  return Math.min(WIDTH - LEAST_LABEL / 2, Math.max(LEAST_LABEL / 2, x));
}

function px(value: number): string {
  return value.toFixed(1);
}
