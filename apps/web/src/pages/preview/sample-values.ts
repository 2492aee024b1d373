/** The first different values of a column, empty cells aside. */
export function sampleValues(rows: readonly (readonly string[])[], column: number, most: number): string[] {
  const values = new Set<string>();
  for (const cells of rows) {
    const value = cells[column]?.trim() ?? '';
    if (value !== '') values.add(value);
    if (values.size === most) break;
  }
  return [...values];
}
