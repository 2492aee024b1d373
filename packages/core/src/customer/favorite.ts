/**
 * For each owner, the label on which most was spent; equal sums go to the label that comes first. `visit` calls back with
 * every label and amount of an owner.
 */
export function favorites(
  ownerCount: number,
  labelCount: number,
  visit: (owner: number, add: (label: number, amount: number) => void) => void,
): Int32Array {
  const favorite = new Int32Array(ownerCount).fill(-1);
  const sums = new Float64Array(labelCount);
  const seen = new Int32Array(labelCount).fill(-1);
  const labels: number[] = [];
  let owner = 0;
  const add = (label: number, amount: number): void => {
    if (label < 0) return;
    if (seen[label] !== owner) {
      seen[label] = owner;
      sums[label] = 0;
      labels.push(label);
    }
    sums[label] += amount;
  };
  for (; owner < ownerCount; owner++) {
    labels.length = 0;
    visit(owner, add);
    let best = -1;
    for (const label of labels) {
      if (best < 0 || sums[label] > sums[best] || (sums[label] === sums[best] && label < best)) best = label;
    }
    favorite[owner] = best;
  }
  return favorite;
}
