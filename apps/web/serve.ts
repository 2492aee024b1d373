/**
 * Serves the built page on this machine's loopback address, and nothing else.
 *
 * KESIT_PORT  the port to ask for (default 4173; the next free one is taken where it is in use; 0 takes any)
 * KESIT_OPEN  0 leaves the browser closed
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createStaticServer } from './server/static-server.ts';

const HOST = '127.0.0.1';
const DEFAULT_PORT = 4173;
const PORTS_TO_TRY = 20;

const folder = fileURLToPath(new URL('./dist', import.meta.url));

async function main(): Promise<void> {
  const port = wantedPort(process.env.KESIT_PORT);
  if (port === undefined)
    return fail(`KESIT_PORT is "${process.env.KESIT_PORT}", not a port from 0 to 65535.`);
  if (!existsSync(folder)) return fail('The page is not built yet: run `npx --yes pnpm@12.21.0 start`.');

  const server = createStaticServer(folder);
  const address = await listen(server, port);
  process.stdout.write(`${box(describe(address))}\n`);
  if (wantsBrowser()) openBrowser(address);
  stopOnSignal(server);
}

function wantedPort(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  return Number.isInteger(port) && port >= 0 && port <= 65_535 ? port : undefined;
}

/** The first free port from `port` on, and any free one when a whole stretch is taken. */
async function listen(server: Server, port: number): Promise<string> {
  const last = Math.min(port + PORTS_TO_TRY, 65_536);
  for (let candidate = port; candidate < last; candidate++) {
    if (await listens(server, candidate)) return addressOf(server);
  }
  await listens(server, 0);
  return addressOf(server);
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    server.once('error', refused);
    server.listen(port, HOST, () => {
      server.off('error', refused);
      resolve(true);
    });
  });
}

function addressOf(server: Server): string {
  return `http://${HOST}:${(server.address() as AddressInfo).port}/`;
}

function describe(address: string): string[] {
  return [
    `Kesit is at ${address}`,
    '',
    'Analysis   in the browser tab; your files stay on this machine',
    'Server     these files on loopback only; it receives no data',
    'Embedded   everything: no database, no account, no network',
    '',
    'Ctrl-C stops it.',
  ];
}

function box(lines: readonly string[]): string {
  const width = Math.max(...lines.map((line) => line.length));
  const edge = '─'.repeat(width + 2);
  return [`┌${edge}┐`, ...lines.map((line) => `│ ${line.padEnd(width)} │`), `└${edge}┘`].join('\n');
}

function wantsBrowser(): boolean {
  const { CI, KESIT_OPEN, SSH_CONNECTION, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (KESIT_OPEN === '0' || CI !== undefined || SSH_CONNECTION !== undefined) return false;
  if (process.stdout.isTTY !== true) return false;
  return process.platform !== 'linux' || DISPLAY !== undefined || WAYLAND_DISPLAY !== undefined;
}

/** Asks the desktop to show the page. Where nothing answers, the address in the box does. */
function openBrowser(address: string): void {
  const [command, ...before] =
    process.platform === 'darwin'
      ? ['open']
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '']
        : ['xdg-open'];
  const child = spawn(command ?? '', [...before, address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

function stopOnSignal(server: Server): void {
  const stop = (): void => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.once('SIGHUP', stop);
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

await main();
