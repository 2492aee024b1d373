/**
 * How good predictions are, measured against what came to pass: order (ROC, precision, NDCG), probabilities (Brier, log loss),
 * labels (F1, kappa), and how far two distributions lie apart (population stability). Knows no model and no customer.
 */
export { averagePrecision } from './average-precision.ts';
export { cohenKappa } from './cohen-kappa.ts';
export { type F1, f1 } from './f1.ts';
export { ndcg } from './ndcg.ts';
export { populationStability, SHARE_FLOOR } from './population-stability.ts';
export { brierScore, logLoss } from './probability-loss.ts';
export { rocAuc } from './roc-auc.ts';
