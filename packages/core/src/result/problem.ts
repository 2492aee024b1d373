/**
 * Everything that can be wrong with what a person hands in. The sentence for each code, in every language, lives in
 * `words`; `facts` carries the place and the numbers the sentence needs (never a customer's data).
 */
export type ProblemCode =
  // the file
  | 'file-empty'
  | 'file-unreadable'
  | 'file-not-a-table'
  | 'file-packed'
  | 'file-without-rows'
  | 'quote-never-closed'
  | 'record-too-long'
  | 'too-many-columns'
  | 'compressed-damaged'
  | 'expands-too-far'
  | 'zip-encrypted'
  | 'zip-unsupported'
  | 'workbook-damaged'
  | 'workbook-legacy'
  | 'workbook-encrypted'
  | 'sheet-not-found'
  | 'parquet-damaged'
  | 'parquet-unsupported'
  | 'files-disagree'
  // the mapping
  | 'role-unknown'
  | 'column-not-found'
  | 'roles-missing'
  // the request
  | 'preset-unreadable'
  | 'preset-invalid'
  | 'preset-needs-amounts'
  | 'rule-unknown'
  | 'date-invalid'
  | 'time-zone-unknown'
  | 'currency-unknown'
  | 'option-out-of-range'
  // clusters
  | 'no-features'
  | 'too-few-rows'
  | 'number-missing'
  | 'column-not-numbers'
  | 'too-many-categories'
  | 'one-cluster'
  | 'too-many-dimensions'
  // predictions
  | 'one-class'
  // models
  | 'model-unreadable'
  | 'model-newer'
  | 'model-damaged'
  | 'model-needs-features'
  // the outcome
  | 'nothing-left';

export interface Problem {
  readonly code: ProblemCode;
  /** `file`, `line`, `column`, counts and names, as the sentence for the code asks for them. */
  readonly facts: Readonly<Record<string, string | number>>;
}
