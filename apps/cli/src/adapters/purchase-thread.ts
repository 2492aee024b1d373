import { Worker } from 'node:worker_threads';
import { type AnalysisPorts, buffersOf, type PurchaseAnswer } from '@kesit/core/analysis';

/** Asks a thread of its own, which has the blocks of the purchases meanwhile. */
export const readPurchases: NonNullable<AnalysisPorts['readPurchases']> = (question) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./purchase-worker.js', import.meta.url));
    worker.on('message', (answer: PurchaseAnswer) => {
      resolve(answer);
      void worker.terminate();
    });
    worker.on('error', reject);
    worker.on('messageerror', reject);
    worker.on('exit', () => reject(new Error('a thread ended before its work')));
    worker.postMessage(question, buffersOf(question.purchases.map(({ blocks }) => blocks)));
  });
