/** A further thread of the one that looks for clusters: runs of k-means. */
import { serveKMeans, type ToKMeansThread } from '@kesit/core/cluster';
import { createProcessorEngine } from './processor-engine.ts';

const answer = serveKMeans(createProcessorEngine, (message) => postMessage(message));

addEventListener('message', (event: MessageEvent<ToKMeansThread>) => answer(event.data));
