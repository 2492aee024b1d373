import { parentPort } from 'node:worker_threads';
import { tableCsv } from '@kesit/core/export';

const port = parentPort;
if (port === null) throw new Error('a table worker runs as a thread');

port.once('message', (table) => {
  for (const piece of tableCsv(table)) {
    const copy = piece.slice();
    port.postMessage(copy, [copy.buffer]);
  }
  port.postMessage(null);
});
