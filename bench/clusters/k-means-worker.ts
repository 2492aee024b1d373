import { parentPort } from 'node:worker_threads';
import { serveKMeans } from '../../packages/core/src/cluster/index.ts';
import { createTypedEngine, createWasmEngine } from '../../packages/core/src/engine/index.ts';

const rest = async (): Promise<void> => {};

parentPort?.on(
  'message',
  serveKMeans(
    (name) => (name === 'ts' ? createTypedEngine(rest) : createWasmEngine(rest)),
    (message) => parentPort?.postMessage(message),
  ),
);
