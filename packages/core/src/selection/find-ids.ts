/**
 * Rows whose id answers what somebody types, letter case aside: first the id itself, then ids that begin with it, then ids it
 * stands in; in the order of the table. At most `most`; none for nothing. O(ids).
 */
export function findIds(ids: readonly string[], typed: string, most: number): number[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [];
  const same: number[] = [];
  const beginning: number[] = [];
  const inside: number[] = [];
  for (let row = 0; row < ids.length; row++) {
    const at = ids[row].toLowerCase().indexOf(wanted);
    if (at < 0) continue;
    const found = at > 0 ? inside : ids[row].length === wanted.length ? same : beginning;
    if (found.length < most) found.push(row);
  }
  return [...same, ...beginning, ...inside].slice(0, most);
}
