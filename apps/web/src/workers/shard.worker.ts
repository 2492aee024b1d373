/** A further thread of the compute worker: folds parts of one large text file. */
import { serveShard, type ToShard } from '@kesit/core/analysis';
import { fileSource } from '../adapters/file-source.ts';

const answer = serveShard(
  (file) => fileSource(file as File),
  (message, transfer) => postMessage(message, { transfer }),
);

addEventListener('message', (event: MessageEvent<ToShard>) => answer(event.data));
