/** Whether a cell would stand on the right: a number in any of the usual ways to write one. */
export function isFigure(cell: string | undefined): boolean {
  return cell === undefined || /^\s*$|^[\s\p{Sc}(-]*\d[\d\s.,'’]*[\s\p{Sc}%)-]*$/u.test(cell);
}
