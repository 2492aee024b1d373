import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const WORKER = fileURLToPath(new URL('./worker.js', import.meta.url));
const NAME = 'sw.js';

/** Writes `sw.js` beside the built page, with a list of all its files and a name for this very build. */
export function serviceWorker(): Plugin {
  return {
    name: 'kesit-service-worker',
    apply: 'build',
    enforce: 'post',
    writeBundle({ dir = '' }) {
      writeFileSync(join(dir, NAME), serviceWorkerSource(dir));
    },
  };
}

/** The page itself goes by the address of its folder: some hosts lead `index.html` somewhere else. */
function serviceWorkerSource(folder: string): string {
  const files = builtFiles(folder);
  const worker = readFileSync(WORKER, 'utf8');
  const digest = createHash('sha256').update(worker);
  for (const file of files) digest.update(file).update(readFileSync(join(folder, file)));
  const addresses = files.map((file) => (file === 'index.html' ? './' : file));
  return [
    `const CACHE = 'kesit-${digest.digest('hex').slice(0, 12)}';`,
    `const FILES = ${JSON.stringify(addresses)};`,
    worker,
  ].join('\n');
}

function builtFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== NAME && !entry.name.endsWith('.map'))
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
