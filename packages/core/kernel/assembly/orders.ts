// Judging and folding rows of orders, whatever reader they come from.
export { beginRows, fingerprintsOfRows, misshapenRows, numbersOf, textsOf, verdictsPlace } from './rows';
export { flagsPlace } from './flags';
export {
  binsPlace,
  clearCounts,
  createJudge,
  judgedPlace,
  judgeKeptRows,
  judgeRows,
  nonProductRows,
  noticedPlace,
} from './judge';
export {
  clearRepeated,
  closeDay,
  dayClosed,
  enterFingerprints,
  fillDay,
  freeClosedDay,
  keysClosed,
  keysPlace,
  openDay,
  openDays,
  repeatedRows,
} from './days';
export { clearProducts, productCount, productsPlace } from './products';
export {
  foldRows,
  purchaseNumbers,
  purchasesPlace,
  returnsFound,
  returnsPlace,
  runsFound,
  runsPlace,
  tiesFound,
  tiesPlace,
} from './fold';
