import {
  cohortsOf,
  correlationsOf,
  countryBoard,
  customerPoints,
  histogramOf,
  keyFigures,
  monthBoard,
  paretoOf,
  productBoard,
  rfmGrid,
  segmentBoard,
} from '@kesit/core/report';
import {
  type CustomerFilter,
  featureColumn,
  type SelectionBase,
  selectCustomers,
} from '@kesit/core/selection';
import { transfer } from 'comlink';
import type { BoardQuestions } from './board-questions.ts';
import type { KeptAnalysis } from './result-writer.ts';

/** Answers of the dashboards from the analysis that is kept at the time. */
export function boardAnswers(whatIsKept: () => KeptAnalysis): BoardQuestions {
  const of = (filter: CustomerFilter) => {
    const { analysis, findings } = whatIsKept();
    const { base, scores, assignment, preset } = analysis;
    const source: SelectionBase = {
      customers: base.customers,
      scores,
      assignment,
      customerValues: findings.customerValues,
      purchases: base.purchases,
    };
    return { base, source, preset, rows: selectCustomers(source, filter) };
  };

  return {
    async boardSegments(filter) {
      const { source, preset, rows } = of(filter);
      return segmentBoard(source, preset.segments.length, rows);
    },
    async boardFigures(filter) {
      const { source, rows } = of(filter);
      return keyFigures(source, rows);
    },
    async boardGrid(filter) {
      const { source, rows } = of(filter);
      return rfmGrid(source, rows);
    },
    async boardHistogram(filter, feature) {
      const { source, rows } = of(filter);
      const column = featureColumn(feature, source);
      return column && histogramOf(column, rows);
    },
    async boardCorrelations(filter) {
      const { source, rows } = of(filter);
      return correlationsOf(source, rows);
    },
    async boardMonths(filter) {
      const { base, rows } = of(filter);
      return base.orders && base.months && monthBoard(base.orders, base.months, rows);
    },
    async boardCohorts(filter) {
      const { base, rows } = of(filter);
      return base.orders && base.months && cohortsOf(base.orders, base.months, rows);
    },
    async boardPareto(filter) {
      const { base, rows } = of(filter);
      return base.customers.totalSpend && paretoOf(base.customers.totalSpend, rows);
    },
    async boardCountries(filter) {
      const { source, rows } = of(filter);
      return countryBoard(source, rows);
    },
    async boardProducts(filter, best) {
      const { base, rows } = of(filter);
      return productBoard(base, rows, { best });
    },
    async boardPoints(filter) {
      const { source, rows } = of(filter);
      const points = customerPoints(source, rows);
      if (points === null) return null;
      const columns = [
        points.rows,
        points.bySpend,
        points.recencyDays,
        points.orderCount,
        points.totalSpend,
        points.segment,
      ];
      return transfer(
        points,
        columns.map(({ buffer }) => buffer),
      );
    },
  };
}
