/* global CACHE, FILES */
/**
 * Keeps the page's own files, so that it works without a connection. The build puts two constants in front: CACHE, a name with
 * a digest of all files, and FILES, their addresses relative to this script. Nothing but these files is ever answered here.
 */
const SCOPE = new URL('./', self.location.href);
const ADDRESSES = FILES.map((file) => new URL(file, SCOPE).href);
const SHELL = SCOPE.href;
const ASSETS = new URL('assets/', SCOPE).href;
const PREFIX = 'kesit-';

self.addEventListener('install', (event) => event.waitUntil(precache()));

/** Names of assets carry a digest: what the browser has of them is right. Everything else is asked for anew. */
async function precache() {
  const cache = await caches.open(CACHE);
  await cache.addAll(
    ADDRESSES.map((address) =>
      address.startsWith(ASSETS) ? address : new Request(address, { cache: 'no-cache' }),
    ),
  );
}

self.addEventListener('activate', (event) => event.waitUntil(begin()));

/** The version before stays one version longer: another tab may still run it. */
async function begin() {
  const versions = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(versions.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** A newer version waits until a person says so. */
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(self.skipWaiting());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = request.url.replace(/[?#].*$/, '');
  if (request.method !== 'GET') return;
  if (ADDRESSES.includes(address) || address.startsWith(ASSETS)) event.respondWith(answer(request, address));
});

async function answer(request, address) {
  const wanted = address === `${SHELL}index.html` ? SHELL : address;
  const options = { ignoreVary: true };
  const kept =
    (await caches.match(wanted, { ...options, cacheName: CACHE })) ?? (await caches.match(wanted, options));
  return kept ?? fetch(request);
}
