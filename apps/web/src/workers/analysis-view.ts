import type { Analysis, Findings } from '@kesit/core/analysis';
import type { CustomerBase } from '@kesit/core/customer';
import type { ScoreMode } from '@kesit/core/segment';
import type { FeatureId } from '@kesit/core/selection';
import type { ResultFile } from '../result-file.ts';

/** An analysis as the page holds it. */
export interface AnalysisView extends Omit<Analysis, 'base' | 'scores' | 'assignment' | 'clusters'> {
  /** Tells this view from the ones before and after it that the same worker made. */
  readonly edition: number;
  readonly scoreMode: ScoreMode;
  /** Which features the data can have. */
  readonly features: readonly FeatureId[];
  readonly totals: CustomerBase['totals'];
  /** How the rows were read. */
  readonly run: { readonly milliseconds: number; readonly threads: number };
  readonly findings: Omit<Findings, 'customerValues'>;
  /** Rows below the header of each table; `null` where the data cannot have it. */
  readonly rowCounts: Readonly<Record<Exclude<ResultFile, 'summary.json'>, number | null>>;
  readonly customers: CustomerColumns;
  /** Columns of a file of customers that no role asks for; categories of those of text. */
  readonly own: readonly OwnColumnView[];
  /** Names by place, for what a filter says by place. `null` where the data has none. */
  readonly names: {
    readonly countries: readonly string[] | null;
    readonly categories: readonly string[] | null;
    readonly products: readonly string[] | null;
  };
}

export type OwnColumnView =
  | { readonly name: string; readonly kind: 'number' }
  | { readonly name: string; readonly kind: 'text'; readonly categories: readonly string[] };

/** Customers as columns, in the order of the core's table. Ids stand end to end as UTF-8; see `customerId`. */
export interface CustomerColumns {
  readonly count: number;
  readonly idBytes: Uint8Array;
  /** Id `i` lies in `idBytes[idOffsets[i] .. idOffsets[i + 1])`. */
  readonly idOffsets: Uint32Array;
  readonly recencyDays: Float64Array | null;
  readonly orderCount: Float64Array | null;
  readonly totalSpend: Float64Array | null;
  /** Index into `preset.segments`. */
  readonly segment: Uint8Array;
}
