/** Small numerics the stages share: sorting, sums that keep their last digits, the middle of many values. */
export { sortedPlaces, sortedValues } from './sort-values.ts';
export { type Spread, spreadOfSorted } from './spread.ts';
export { share, sum } from './sum.ts';
export { valuesAt } from './values-at.ts';
