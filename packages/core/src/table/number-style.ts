/**
 * How a column writes numbers. The other of point and comma, blanks (narrow and no-break ones too) and apostrophes
 * are thousands separators; currency signs and codes around the number are ignored; `(12.50)` and `12.50-` are negative.
 */
export interface NumberStyle {
  readonly decimal: '.' | ',';
}
