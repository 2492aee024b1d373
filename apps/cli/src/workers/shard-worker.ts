import { parentPort } from 'node:worker_threads';
import { buffersOf, serveShard } from '@kesit/core/analysis';
import { openPlainSource } from '../adapters/plain-source.ts';

const port = parentPort;
if (port === null) throw new Error('a shard worker runs as a thread');

port.on(
  'message',
  serveShard(
    (path) => openPlainSource(String(path)),
    (message) => port.postMessage(message, buffersOf(message)),
  ),
);
