import { type AnalysisPorts, buffersOf, type PurchaseAnswer } from '@kesit/core/analysis';

/** Asks a thread of its own, which has the blocks of the purchases meanwhile. */
export const readPurchases: NonNullable<AnalysisPorts['readPurchases']> = (question) =>
  new Promise((resolve, reject) => {
    const url = new URL('./purchase.worker.ts', import.meta.url);
    const worker = new Worker(url, { type: 'module', name: 'purchases' });
    const fail = (reason: string): void => {
      reject(new Error(reason));
      worker.terminate();
    };
    worker.addEventListener('message', (event: MessageEvent<PurchaseAnswer>) => {
      resolve(event.data);
      worker.terminate();
    });
    worker.addEventListener('error', (event) => fail(event.message));
    worker.addEventListener('messageerror', () => fail('an answer could not be read'));
    worker.postMessage(question, buffersOf(question.purchases.map(({ blocks }) => blocks)));
  });
