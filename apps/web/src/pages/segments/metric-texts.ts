import type { BusinessMetrics } from '@kesit/core/report';
import type { Format } from '@kesit/core/words';
import type { Messages } from '../../i18n/messages.ts';

export interface MetricText {
  readonly metric: Exclude<keyof BusinessMetrics, 'period'>;
  readonly text: string;
}

/** The numbers worth a look, in reading order; what the data cannot say is left out. */
export function metricTexts(
  metrics: BusinessMetrics,
  messages: Messages['numbers'],
  format: Format,
): MetricText[] {
  const { concentration, churn, purchaseGaps } = metrics;
  const texts: readonly (readonly [MetricText['metric'], string | null])[] = [
    ['revenue', said(metrics.revenue, format.roundMoney)],
    ['orders', said(metrics.orders, format.whole)],
    ['averageOrderValue', said(metrics.averageOrderValue, format.money)],
    ['revenuePerCustomer', said(metrics.revenuePerCustomer, format.money)],
    ['ordersPerCustomer', said(metrics.ordersPerCustomer, (orders) => format.fixed(orders, 1))],
    ['repeatRate', said(metrics.repeatRate, (rate) => format.percent(rate, 1))],
    ['concentration', concentration && messages.top20(format.percent(concentration.top20, 1))],
    ['purchaseGaps', purchaseGaps && messages.median(format.whole(purchaseGaps.medianDays))],
    ['churn', churn && messages.beyondDays(format.percent(churn.share, 1), format.whole(churn.horizonDays))],
    ['newCustomerShare', said(metrics.newCustomerShare, (rate) => format.percent(rate, 1))],
    ['returnRate', said(metrics.returnRate, (rate) => format.percent(rate, 1))],
    ['discountShare', said(metrics.discountShare, (rate) => format.percent(rate, 1))],
    ['mobileShare', said(metrics.mobileShare, (rate) => format.percent(rate, 1))],
  ];
  return texts.flatMap(([metric, text]) => (text === null ? [] : [{ metric, text }]));
}

function said(value: number | null, write: (value: number) => string): string | null {
  return value === null ? null : write(value);
}
