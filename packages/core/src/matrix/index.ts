/** Tables of numbers for estimators, and the little linear algebra they need. */
export { columnMeans, columnSquares, type Matrix, matrixOfColumns, notFinite, takeRows } from './matrix.ts';
export { type Eigen, symmetricEigen } from './symmetric-eigen.ts';
