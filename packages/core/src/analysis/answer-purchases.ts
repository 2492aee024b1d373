import { type PurchaseQuestion, purchaseFeatures } from '../customer/index.ts';
import type { PurchaseAnswer } from './ports.ts';

/** The inside of a thread that answers what is asked of purchases: their blocks go back with the answer. */
export function answerPurchases(question: PurchaseQuestion): PurchaseAnswer {
  return {
    features: purchaseFeatures(question),
    blocks: question.purchases.map(({ blocks }) => blocks),
  };
}
