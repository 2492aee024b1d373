import type { MonthTable } from '@kesit/core/customer';
import type {
  CohortTable,
  Correlations,
  CountryStanding,
  CustomerPoints,
  Histogram,
  KeyFigures,
  Pareto,
  ProductBoard,
  RfmGrid,
  SegmentStanding,
} from '@kesit/core/report';
import type { CustomerFilter, FeatureId } from '@kesit/core/selection';

/** What the dashboards ask, each of the customers that a filter lets through. `null`: this data cannot say. */
export interface BoardQuestions {
  /** In the order of the preset. */
  boardSegments(filter: CustomerFilter): Promise<SegmentStanding[]>;
  boardFigures(filter: CustomerFilter): Promise<KeyFigures>;
  boardGrid(filter: CustomerFilter): Promise<RfmGrid>;
  boardHistogram(filter: CustomerFilter, feature: FeatureId): Promise<Histogram | null>;
  boardCorrelations(filter: CustomerFilter): Promise<Correlations>;
  boardMonths(filter: CustomerFilter): Promise<MonthTable | null>;
  boardCohorts(filter: CustomerFilter): Promise<CohortTable | null>;
  boardPareto(filter: CustomerFilter): Promise<Pareto | null>;
  boardCountries(filter: CustomerFilter): Promise<CountryStanding[] | null>;
  /** The best products, at most as many as asked for, and the classes of all. */
  boardProducts(filter: CustomerFilter, best: number): Promise<ProductBoard | null>;
  boardPoints(filter: CustomerFilter): Promise<CustomerPoints | null>;
}
