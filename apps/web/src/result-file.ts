/** The files a person can take away, as the command line names them. */
export const RESULT_FILES = [
  'customers.csv',
  'segments.csv',
  'countries.csv',
  'products.csv',
  'rejected.csv',
  'summary.json',
] as const;

export type ResultFile = (typeof RESULT_FILES)[number];
