/** A further thread of the compute worker: reads what was bought while orders are put together. */
import { answerPurchases, buffersOf } from '@kesit/core/analysis';

addEventListener('message', ({ data }: MessageEvent<Parameters<typeof answerPurchases>[0]>) => {
  const answer = answerPurchases(data);
  postMessage(answer, { transfer: buffersOf(answer) });
});
