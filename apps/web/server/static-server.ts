import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SECURITY_HEADERS } from './policy.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Vite puts a hash of the contents into the name of every file under assets/, so such a file never changes. */
const IMMUTABLE = 'public, max-age=31536000, immutable';
const REVALIDATE = 'no-cache';

/** A server of the files under `folder`, to be started on a loopback address. It reads and never writes. */
export function createStaticServer(folder: string): Server {
  return createServer((request, response) => {
    answer(folder, request, response).catch(() => {
      if (!response.headersSent) refuse(response, 500, 'The file could not be read.');
      else response.destroy();
    });
  });
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return refuse(response, 405, 'Only GET and HEAD.');
  }
  const name = fileName(request.url ?? '/');
  if (name === undefined) return refuse(response, 400, 'This address cannot be read.');
  const path = join(folder, name);
  const facts = await stat(path).catch(() => undefined);
  if (facts === undefined || !facts.isFile()) return refuse(response, 404, 'Nothing here.');

  const tag = `"${facts.size.toString(36)}-${Math.round(facts.mtimeMs).toString(36)}"`;
  const headers = {
    ...SECURITY_HEADERS,
    'content-type': CONTENT_TYPES[extname(path)] ?? 'application/octet-stream',
    'cache-control': name.startsWith(`assets${sep}`) ? IMMUTABLE : REVALIDATE,
    etag: tag,
  };
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'content-length': facts.size });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  // A tab closed in the middle of a file is no failure of ours.
  await pipeline(createReadStream(path), response).catch(() => response.destroy());
}

/**
 * The file a request means, relative to the folder, or undefined where the address is malformed.
 * A segment is a plain file name or the request is refused: `..` in any spelling has no way through.
 */
function fileName(url: string): string | undefined {
  const path = url.split(/[?#]/, 1)[0] ?? '/';
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (!decoded.startsWith('/')) return undefined;
  const segments = decoded.slice(1).split('/');
  if (segments.at(-1) === '') segments[segments.length - 1] = 'index.html';
  const plain = segments.every(
    (segment) => segment !== '' && !segment.startsWith('.') && !/[\\:\0]/.test(segment),
  );
  return plain ? segments.join(sep) : undefined;
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response
    .writeHead(status, {
      ...SECURITY_HEADERS,
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
    })
    .end(`${sentence}\n`);
}
