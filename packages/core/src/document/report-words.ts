/** What the report says around the numbers, in one language. Numbers arrive written in the reader's format. */
export interface ReportWords {
  readonly title: string;
  readonly of: (project: string) => string;
  readonly made: (day: string) => string;
  readonly asOf: (day: string) => string;
  readonly period: (first: string, last: string) => string;
  readonly everyone: string;
  readonly figures: string;
  readonly figuresLead: string;
  readonly top20: (share: string) => string;
  readonly beyondDays: (share: string, days: string) => string;
  readonly median: (days: string) => string;
  readonly segments: string;
  readonly segmentsLead: string;
  readonly heads: {
    readonly segment: string;
    readonly customers: string;
    readonly share: string;
    readonly revenue: string;
    readonly recency: string;
    readonly frequency: string;
    readonly value: string;
    readonly health: string;
  };
  readonly all: string;
  readonly actions: string;
  readonly actionsLead: string;
  readonly priority: (priority: string) => string;
  readonly nobody: string;
  readonly ownRules: string;
  readonly remainder: string;
  readonly revenue: string;
  readonly revenueOf: (segment: string, customers: string, revenue: string) => string;
  readonly ofCustomers: string;
  readonly ofRevenue: string;
  readonly concentration: (parts: { top1: string; top10: string; top20: string }) => string;
  readonly months: string;
  readonly monthsText: (parts: { best: string; revenue: string; months: string }) => string;
  readonly countries: (shown: string, all: string) => string;
  readonly products: (shown: string, all: string) => string;
  readonly quality: string;
  readonly qualityText: (parts: { read: string; kept: string; leftOut: string }) => string;
  readonly rule: string;
  readonly rows: string;
  readonly meaning: string;
  readonly nothingLeftOut: string;
  readonly keepInMind: string;
  readonly supports: string;
  readonly method: string;
  readonly methodText: readonly string[];
  readonly scored: (mode: string, meaning: string, levels: string) => string;
  readonly rules: (preset: string) => string;
  readonly groups: (name: string) => string;
  readonly nearest: (features: string) => string;
  readonly unlike: string;
  readonly glossary: string;
  readonly terms: readonly (readonly [term: string, meaning: string])[];
  readonly sources: string;
  readonly sourceLine: (parts: { files: string; rows: string; version: string }) => string;
  readonly charts: {
    readonly table: string;
    readonly filter: string;
    readonly source: (files: string, version: string) => string;
  };
}

/** What the definitions rest on. Titles stay in the language they were written in. */
export const SOURCES: readonly string[] = [
  'A. M. Hughes, Strategic Database Marketing, Probus, 1994 (RFM).',
  'J. R. Miglautsch, “Thoughts on RFM scoring”, Journal of Database Marketing 8 (2000), 67–72.',
  'M. O. Lorenz, “Methods of measuring the concentration of wealth”, Publications of the American Statistical Association 9 (1905), 209–219.',
  'D. Chen, S. L. Sain, K. Guo, “Data mining for the online retail industry: a case study of RFM model-based customer segmentation using data mining”, Journal of Database Marketing & Customer Strategy Management 19 (2012), 197–208.',
];
