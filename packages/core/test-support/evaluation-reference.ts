import { readFileSync } from 'node:fs';

/** What scikit-learn says (`reference/evaluation.py`). */
export const REFERENCE: {
  readonly predictions: readonly {
    readonly outcomes: readonly number[];
    readonly scores: readonly number[];
    readonly rocAuc: number;
    readonly averagePrecision: number;
    readonly brierScore: number;
    readonly logLoss: number;
  }[];
  readonly rankings: readonly {
    readonly relevance: readonly number[];
    readonly scores: readonly number[];
    readonly ndcg: readonly { readonly k: number; readonly value: number }[];
  }[];
  readonly labelings: readonly {
    readonly actual: readonly number[];
    readonly predicted: readonly number[];
    readonly macro: number;
    readonly micro: number;
    readonly kappa: number;
  }[];
} = JSON.parse(readFileSync(new URL('../reference/evaluation.json', import.meta.url), 'utf8'));
