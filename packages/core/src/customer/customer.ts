import type { EpochDay } from '../calendar/index.ts';

/**
 * One row per customer, as columns of equal length, sorted by customer id (as numbers when all ids are whole numbers, else
 * by code unit). A column the data cannot support is `null`, never zero. Rates are fractions 0-1, money in the data set's
 * currency, days whole days of its time zone.
 */
export interface CustomerTable {
  readonly count: number;
  readonly asOfDay: EpochDay;
  readonly ids: readonly string[];
  /** As-of day minus day of the last purchase (RFM recency, R). */
  readonly recencyDays: Float64Array | null;
  /** Distinct orders (RFM frequency, F). */
  readonly orderCount: Float64Array | null;
  /** Sum of the value of all kept lines (RFM monetary, M). */
  readonly totalSpend: Float64Array | null;
  /** totalSpend / orderCount; 0 where there is no order. */
  readonly averageOrderValue: Float64Array | null;
  /** As-of day minus day of the first purchase (CLV T). */
  readonly tenureDays: Float64Array | null;
  /** Day of the last minus day of the first purchase (CLV t_x). */
  readonly activeDays: Float64Array | null;
  /** Distinct days with a purchase; CLV x is this minus one. */
  readonly purchaseDays: Float64Array | null;
  /** activeDays / (purchaseDays - 1); NaN for customers of one day. */
  readonly meanDaysBetweenPurchases: Float64Array | null;
  /** Distinct products bought. */
  readonly uniqueProducts: Float64Array | null;
  /** Units bought. */
  readonly itemCount: Float64Array | null;
  /** Units in cancelled and negative lines. */
  readonly returnedItems: Float64Array | null;
  /** returnedItems / itemCount, at most 1; 0 where nothing was bought. */
  readonly returnRate: Float64Array | null;
  /** Orders with a discount / orders. */
  readonly discountUsage: Float64Array | null;
  /** Orders over a phone / orders. */
  readonly mobileUsage: Float64Array | null;
  /** Index into `categories`, -1 where unknown: the category with the highest spend, ties by name. */
  readonly favoriteCategory: Int32Array | null;
  readonly categories: readonly string[];
  /** Index into `countries`: the country with the highest spend, ties by name. */
  readonly country: Int32Array | null;
  readonly countries: readonly string[];
}

/**
 * What customers bought, line by line as the ledger has it (see `PurchaseLog`); a product may come several times. Ask
 * `spendByProduct` for sums.
 */
export type Purchases = readonly NumberedBlocks[];

export interface NumberedBlocks {
  readonly blocks: readonly Int32Array[];
  /** Row of the customer table by the customer codes of the blocks; -1 of none. */
  readonly rowOf: Int32Array;
  /** Index into the product table by their product codes; -1 of none. */
  readonly productOf: Int32Array;
}

export interface ProductTable {
  readonly count: number;
  readonly codes: readonly string[];
  /** The description most recently used; empty where the file has none. */
  readonly names: readonly string[];
  /** Index into `CustomerTable.categories`, -1 where unknown. */
  readonly category: Int32Array;
  readonly revenue: Float64Array;
  readonly items: Float64Array;
  readonly lines: Float64Array;
  readonly customers: Float64Array;
  readonly returnedItems: Float64Array;
}

export interface CountryTable {
  readonly count: number;
  readonly names: readonly string[];
  readonly customers: Float64Array;
  readonly orders: Float64Array;
  readonly revenue: Float64Array;
}

/** Calendar months in order, none left out. */
export interface MonthTable {
  readonly count: number;
  /** First day of the first month; the others follow. */
  readonly firstDay: EpochDay;
  readonly orders: Float64Array;
  readonly revenue: Float64Array;
  /** Customers with an order in the month. */
  readonly customers: Float64Array;
  /** Customers whose first order is in the month. */
  readonly newCustomers: Float64Array;
}

/** Every order, customer by customer: those of customer i lie in `[start[i], start[i + 1])`, by time. */
export interface Orders {
  readonly start: Uint32Array;
  /** First moment of the order, in seconds on the data set's wall clock. */
  readonly second: Float64Array;
  readonly spend: Float64Array | null;
  /** Units bought. */
  readonly items: Float64Array | null;
  /** Index into `CustomerTable.countries`, -1 where unknown. */
  readonly country: Int32Array | null;
  /** Invoice numbers end to end, in the encoding of the file: the one of order o lies in `[numberOffsets[o], numberOffsets[o + 1])`. */
  readonly numberBytes: Uint8Array;
  readonly numberOffsets: Uint32Array;
}

/** Everything the customer stage gives to the ones after it. What a file of one row per customer cannot give is `null`. */
/** A column of the file that no role asks for, by customer. */
export type OwnColumn = { readonly name: string } & (
  | { readonly kind: 'number'; readonly values: Float64Array }
  /** Code of every customer into `texts`; the empty text is missing. */
  | { readonly kind: 'text'; readonly codes: Int32Array; readonly texts: readonly string[] }
);

export interface CustomerBase {
  readonly customers: CustomerTable;
  /** Of a file of customers, where somebody asked for them. */
  readonly own?: readonly OwnColumn[];
  readonly products: ProductTable | null;
  readonly purchases: Purchases | null;
  readonly countries: CountryTable | null;
  /** `null` too where nobody asked for them. */
  readonly orders: Orders | null;
  readonly months: MonthTable | null;
  /** By number of days d, how often a customer's next day with a purchase came d days after the one before. */
  readonly gapCounts: Float64Array | null;
  readonly totals: {
    /** Customers with at least one kept purchase. */
    readonly customers: number;
    /** Distinct invoices (or orders where the file has no invoice numbers); `null` when the file cannot say. */
    readonly invoices: number | null;
    readonly revenue: number | null;
    readonly items: number | null;
    readonly returnedItems: number | null;
    /** First and last day with a kept purchase. */
    readonly firstDay: EpochDay | null;
    readonly lastDay: EpochDay | null;
  };
}
