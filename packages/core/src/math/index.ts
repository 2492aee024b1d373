/** Small numerics the stages share: sums that keep their last digits, and the middle of many values. */
export { type Spread, spreadOfSorted } from './spread.ts';
export { share, sum } from './sum.ts';
