import type { KeyFigureText } from '@kesit/core/document';
import type { KeyFigures } from '@kesit/core/report';
import type { AppState } from '../../../state/app.svelte.ts';

/** The key figures of a board, written out; what the data cannot say is left out. */
export function keyFigureTexts(
  figures: KeyFigures,
  { format, locale }: Pick<AppState, 'format' | 'locale'>,
): KeyFigureText[] {
  const { metrics } = locale.words;
  const line = (
    metric:
      | 'customers'
      | 'orders'
      | 'revenue'
      | 'averageOrderValue'
      | 'revenuePerCustomer'
      | 'ordersPerCustomer'
      | 'repeatRate',
    write: (value: number) => string,
  ): KeyFigureText[] => {
    const value = figures[metric];
    return value === null ? [] : [{ ...metrics[metric], value: write(value) }];
  };
  return [
    ...line('customers', format.whole),
    ...line('orders', format.whole),
    ...line('revenue', format.roundMoney),
    ...line('averageOrderValue', format.money),
    ...line('revenuePerCustomer', format.money),
    ...line('ordersPerCustomer', (value) => format.decimal(value, 2)),
    ...line('repeatRate', (value) => format.percent(value)),
  ];
}
