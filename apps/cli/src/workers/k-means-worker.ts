import { parentPort } from 'node:worker_threads';
import { serveKMeans } from '@kesit/core/cluster';
import { createProcessorEngine } from '../adapters/engines.ts';

const port = parentPort;
if (port === null) throw new Error('a k-means worker runs as a thread');

port.on(
  'message',
  serveKMeans(createProcessorEngine, (message) => port.postMessage(message)),
);
