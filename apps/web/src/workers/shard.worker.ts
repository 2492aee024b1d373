/** A further thread of the compute worker: folds parts of one large text file. */
import { buffersOf, serveShard, type ToShard } from '@kesit/core/analysis';
import { openSource, type SourceFile } from '../adapters/source-file.ts';

const answer = serveShard(
  (file) => openSource(file as SourceFile),
  (message) => postMessage(message, { transfer: buffersOf(message) }),
);

addEventListener('message', (event: MessageEvent<ToShard>) => answer(event.data));
