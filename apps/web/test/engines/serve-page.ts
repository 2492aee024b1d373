import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { createStaticServer } from '../../server/static-server.ts';

const SOURCE = fileURLToPath(new URL('.', import.meta.url));
const BUILT = fileURLToPath(new URL('../../../../.cache/engines', import.meta.url));

/** A page that computes in its worker, built as the product is and served under its policy. */
export async function serveEnginePage(): Promise<{ readonly address: string; stop(): Promise<void> }> {
  await build({
    root: SOURCE,
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: BUILT, emptyOutDir: true, target: 'es2024', modulePreload: { polyfill: false } },
  });
  const server = createStaticServer(BUILT);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    async stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
