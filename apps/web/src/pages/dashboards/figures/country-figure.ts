import type { CountryStanding } from '@kesit/core/report';
import { barPanels } from '@kesit/ui/charts';
import type { FilterStep } from '../../../state/filter-step.ts';
import { type Figure, isFaded, type Reader, subtitleOf } from './figure.ts';

/** Bars a person still reads; all countries are in the table of the files. */
const SHOWN = 20;

/** Countries, most revenue first. `null` where there are none. */
export function countryFigure(standings: readonly CountryStanding[], reader: Reader): Figure | null {
  const { messages, format, result } = reader;
  const of = standings.slice(0, SHOWN);
  const [first] = of;
  if (first === undefined) return null;
  const hasRevenue = first.revenue !== null;
  const name = ({ country }: CountryStanding): string =>
    result.names.countries?.[country] || messages.unknownCountry;
  const steps = of.map(({ country }): FilterStep | null =>
    country < 0 ? null : { list: 'countries', place: country },
  );
  const revenue = ({ revenue: sum, revenueShare }: CountryStanding): string =>
    `${format.roundMoney(sum ?? 0)} · ${format.percent(revenueShare ?? 0)}`;
  const { countries, columns } = messages;
  const rest = standings.length - of.length;
  return {
    steps,
    chart: {
      id: 'countries',
      title: countries.title({
        country: name(first),
        value: hasRevenue ? format.roundMoney(first.revenue ?? 0) : format.whole(first.customers),
      }),
      subtitle: subtitleOf(countries.subtitle, reader),
      note: `${countries.note}${rest > 0 ? ` (+ ${countries.rest(format.whole(rest))})` : ''}`,
      alternative: countries.alternative(
        of
          .map((each) => `${name(each)} ${hasRevenue ? revenue(each) : format.whole(each.customers)}`)
          .join('; '),
      ),
      table: {
        columns: [
          { name: columns.country, unit: 'text' },
          { name: columns.revenue, unit: 'money' },
          { name: columns.revenueShare, unit: 'rate' },
          { name: columns.customers, unit: 'count' },
          { name: columns.orders, unit: 'count' },
          { name: columns.revenuePerCustomer, unit: 'money' },
        ],
        rows: of.map((each) => [
          name(each),
          each.revenue,
          each.revenueShare,
          each.customers,
          each.orders,
          each.revenuePerCustomer,
        ]),
      },
      draw: (context) =>
        barPanels(
          {
            bars: of.map((each, i) => ({ name: name(each), color: null, faded: isFaded(reader, steps[i]) })),
            panels: [
              ...(hasRevenue
                ? [
                    {
                      name: columns.revenue,
                      values: of.map(({ revenue: sum }) => sum),
                      labels: of.map(revenue),
                    },
                  ]
                : []),
              {
                name: columns.customers,
                values: of.map(({ customers }) => customers),
                labels: of.map(({ customers }) => format.whole(customers)),
              },
            ],
          },
          context,
        ),
    },
  };
}
