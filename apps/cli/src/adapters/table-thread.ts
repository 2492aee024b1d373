import { Worker } from 'node:worker_threads';
import { rowsWritten, type TableData, writeTableCsv } from '@kesit/core/export';
import type { StagedFile } from './staged-files.ts';

/** From here on a table is worth a thread and a copy of its columns. */
const MANY_ROWS = 50_000;

/** Writes a table as CSV; a long one is put into bytes on a thread of its own, while this one goes on. */
export async function writeTable(table: TableData, file: StagedFile): Promise<void> {
  if (rowsWritten(table) < MANY_ROWS) return writeTableCsv(table, file.write);
  const worker = new Worker(new URL('./table-worker.js', import.meta.url));
  try {
    await new Promise<void>((resolve, reject) => {
      worker.on('message', (piece: Uint8Array | null) => {
        if (piece === null) return resolve();
        try {
          file.write(piece);
        } catch (error) {
          reject(error);
        }
      });
      worker.on('error', reject);
      worker.on('messageerror', reject);
      worker.on('exit', () => reject(new Error('a thread ended before its work')));
      worker.postMessage(table);
    });
  } finally {
    void worker.terminate();
  }
}
