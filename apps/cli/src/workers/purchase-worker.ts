import { parentPort } from 'node:worker_threads';
import { answerPurchases, buffersOf } from '@kesit/core/analysis';

const port = parentPort;
if (port === null) throw new Error('a purchase worker runs as a thread');

port.once('message', (question) => {
  const answer = answerPurchases(question);
  port.postMessage(answer, buffersOf(answer));
});
