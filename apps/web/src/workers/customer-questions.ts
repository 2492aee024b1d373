import type { ClusterReasons } from '@kesit/core/analysis';
import type { SegmentReasons } from '@kesit/core/segment';
import type {
  CustomerColumn,
  CustomerFilter,
  CustomerSpending,
  FeatureId,
  FeatureStanding,
  Histogram,
  Neighbor,
  SortKey,
} from '@kesit/core/selection';
import type { Locale } from '@kesit/core/words';

/** What the pages about customers ask. Rows are places in the core's customer table. */
export interface CustomerQuestions {
  /** Customers that the filter lets through, sorted. */
  orderCustomers(filter: CustomerFilter, keys: readonly SortKey[], language: Locale): Promise<CustomerOrder>;
  /** Values of some customers, for the part of a table that is looked at. */
  customerWindow(rows: Uint32Array, columns: readonly CustomerColumn[]): Promise<CustomerWindow>;
  /** How many customers of the filter each value of a list has, by its place; `null` where the data lacks the list. */
  countCustomers(filter: CustomerFilter, list: CountedList): Promise<Uint32Array | null>;
  /** How a feature is spread over the customers of the filter; `null` where the data lacks it or nobody's is known. */
  spreadCustomers(filter: CustomerFilter, feature: FeatureId): Promise<Histogram | null>;
  /** Everything about one customer but who is like it; `null` where the table has no such row. */
  describeCustomer(row: number): Promise<CustomerDescription | null>;
  nearestCustomers(row: number, most: number): Promise<NearCustomer[]>;
}

export type CountedList = 'segments' | 'countries' | 'categories';

export interface CustomerOrder {
  readonly rows: Uint32Array;
  /** Of these customers; `null` where the data has no amounts. */
  readonly revenue: number | null;
  /** Of these customers, of the features of money: what the longest bar stands for. */
  readonly greatest: Readonly<Partial<Record<FeatureId, number>>>;
}

export interface CustomerWindow {
  readonly ids: readonly string[];
  /**
   * For each column asked for one number per row: the feature's, or the place of segment, country or category in its list
   * (-1 where unknown). `null` where the data lacks it; ids stand in `ids`.
   */
  readonly columns: readonly (Float64Array | null)[];
}

export interface CustomerDescription {
  readonly row: number;
  readonly id: string;
  /** Place in `preset.segments`. */
  readonly segment: number;
  readonly country: string | null;
  /** `null` where segments are clusters. */
  readonly reasons: SegmentReasons | null;
  /** `null` where segments come from rules, or the customer cannot be compared. */
  readonly clusterReasons: ClusterReasons | null;
  readonly standings: readonly FeatureStanding[];
  /** By time; `null` where the file has one row per customer. */
  readonly orders: readonly CustomerOrderLine[] | null;
  readonly products: readonly NamedSpending[];
  readonly categories: readonly NamedSpending[];
}

export interface CustomerOrderLine {
  /** On the data set's wall clock. */
  readonly second: number;
  readonly spend: number | null;
  readonly items: number | null;
  readonly number: string;
}

export interface NamedSpending {
  readonly place: CustomerSpending['products'][number]['place'];
  readonly name: string;
  readonly spend: number;
}

export interface NearCustomer extends Neighbor {
  readonly id: string;
  readonly segment: number;
  /** The features compared that the data has. */
  readonly standing: Readonly<Partial<Record<FeatureId, number>>>;
}
