import type { BusinessMetrics } from '../report/index.ts';
import type { Format } from '../words/index.ts';
import { figureList } from './figure-list.ts';
import { html, type Markup } from './html.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportWords } from './report-words.ts';

type Metric = Exclude<keyof BusinessMetrics, 'period'>;

/** Key figures, each with what it means; what the data cannot say is left out. */
export function figureSection({ findings, words, own, format }: ReportContext): Markup {
  const figures = figureTexts(findings.metrics, own, format).map(([metric, value]) => ({
    ...words.metrics[metric],
    value,
  }));
  return html`<section><h2>${own.figures}</h2><p class="lead">${own.figuresLead}</p>
${figureList(figures)}</section>
`;
}

function figureTexts(metrics: BusinessMetrics, own: ReportWords, format: Format): [Metric, string][] {
  const { concentration, churn, purchaseGaps } = metrics;
  const percent = (rate: number): string => format.percent(rate, 1);
  const said = (value: number | null, write: (value: number) => string): string | null =>
    value === null ? null : write(value);
  const texts: readonly (readonly [Metric, string | null])[] = [
    ['customers', format.whole(metrics.customers)],
    ['revenue', said(metrics.revenue, format.roundMoney)],
    ['orders', said(metrics.orders, format.whole)],
    ['averageOrderValue', said(metrics.averageOrderValue, format.money)],
    ['revenuePerCustomer', said(metrics.revenuePerCustomer, format.money)],
    ['ordersPerCustomer', said(metrics.ordersPerCustomer, (orders) => format.fixed(orders, 1))],
    ['repeatRate', said(metrics.repeatRate, percent)],
    ['oneTimeBuyers', said(metrics.oneTimeBuyers, format.whole)],
    ['concentration', concentration && own.top20(percent(concentration.top20))],
    ['purchaseGaps', purchaseGaps && own.median(format.whole(purchaseGaps.medianDays))],
    ['churn', churn && own.beyondDays(percent(churn.share), format.whole(churn.horizonDays))],
    ['newCustomerShare', said(metrics.newCustomerShare, percent)],
    ['returnRate', said(metrics.returnRate, percent)],
    ['discountShare', said(metrics.discountShare, percent)],
    ['mobileShare', said(metrics.mobileShare, percent)],
  ];
  return texts.flatMap(([metric, text]) => (text === null ? [] : [[metric, text] as [Metric, string]]));
}
