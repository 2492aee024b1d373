import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from './policy.ts';
import { createStaticServer } from './static-server.ts';

let outer: string;
let server: Server;

beforeAll(async () => {
  outer = await mkdtemp(join(tmpdir(), 'kesit-static-'));
  await mkdir(join(outer, 'dist', 'assets'), { recursive: true });
  await writeFile(join(outer, 'secret.txt'), 'not to be served');
  await writeFile(join(outer, 'dist', '.hidden'), 'not to be served');
  await writeFile(join(outer, 'dist', 'index.html'), '<!doctype html><title>Kesit</title>');
  await writeFile(join(outer, 'dist', 'assets', 'index-a1b2c3.js'), 'export {};');
  server = createStaticServer(join(outer, 'dist'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(outer, { recursive: true });
});

/** node:http and not fetch: fetch tidies `..` away before the server could see it. */
function send(path: string, method = 'GET', headers: Record<string, string> = {}) {
  return new Promise<{ response: IncomingMessage; body: string }>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    const request = httpRequest({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        body += part;
      });
      response.on('end', () => resolve({ response, body }));
    });
    request.on('error', reject);
    request.end();
  });
}

describe('the static server', () => {
  test('serves the page at the root, to be asked for again each time', async () => {
    const { response, body } = await send('/');
    expect(response.statusCode).toBe(200);
    expect(body).toContain('<title>Kesit</title>');
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(response.headers['cache-control']).toBe('no-cache');
  });

  test('lets hashed assets be kept for good', async () => {
    const { response } = await send('/assets/index-a1b2c3.js?query=ignored');
    expect(response.statusCode).toBe(200);
    expect(response.headers['cache-control']).toContain('immutable');
    expect(response.headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  test.each(['/', '/assets/index-a1b2c3.js', '/no-such-file'])('sends the policy with %s', async (path) => {
    const { response } = await send(path);
    expect(response.headers['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
    expect(response.headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(response.headers['cross-origin-embedder-policy']).toBe('require-corp');
    expect(response.headers['x-content-type-options']).toBe('nosniff');
    expect(response.headers['referrer-policy']).toBe('no-referrer');
  });

  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '//etc/passwd',
    '/.hidden',
    '/C:/secret.txt',
    '/index.html%00.js',
    '/%',
  ])('has no way out of its folder: %s', async (path) => {
    const { response, body } = await send(path);
    expect(response.statusCode).toBe(400);
    expect(body).not.toContain('not to be served');
  });

  test('answers HEAD with the headers alone', async () => {
    const { response, body } = await send('/', 'HEAD');
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-length']).toBe('35');
    expect(body).toBe('');
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('receives nothing: %s', async (method) => {
    const { response } = await send('/', method);
    expect(response.statusCode).toBe(405);
    expect(response.headers.allow).toBe('GET, HEAD');
  });

  test('says not modified to a browser that has the file', async () => {
    const tag = (await send('/')).response.headers.etag ?? '';
    const { response, body } = await send('/', 'GET', { 'if-none-match': tag });
    expect(response.statusCode).toBe(304);
    expect(body).toBe('');
  });

  test('does not list folders', async () => {
    expect((await send('/assets')).response.statusCode).toBe(404);
    expect((await send('/assets/')).response.statusCode).toBe(404);
  });
});
