import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { launchBrowser } from '../../test/support/browser.ts';
import { servePage } from '../../test/support/serve-page.ts';

const BUILT = resolve(import.meta.dirname, '../../apps/web/dist');

/** What a cold first visit takes; times in milliseconds from the navigation on. */
export interface FirstPage {
  readonly requests: number;
  readonly gzipBytes: number;
  readonly brotliBytes: number;
  readonly paint: number;
  /** The drop zone stands there and answers. */
  readonly interactive: number;
  /** Fetched afterwards, for what may come next. */
  readonly aheadRequests: number;
  readonly aheadGzipBytes: number;
}

/** Opens the built page in a browser of its own, as somebody who has never been there. */
export async function measureFirstPage(): Promise<FirstPage> {
  const served = await servePage();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const asked: { path: string; atMs: number }[] = [];
    const started = performance.now();
    page.on('request', (request) =>
      asked.push({ path: new URL(request.url()).pathname, atMs: performance.now() - started }),
    );
    await page.goto(served.address, { waitUntil: 'commit' });
    await page.locator('main button.primary').waitFor();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    await page.waitForLoadState('networkidle');
    const { paint, interactive } = await page.evaluate(() => ({
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      interactive: performance.getEntriesByName('kesit-page-stands')[0]?.startTime ?? Number.NaN,
    }));
    const ahead = asked.findIndex(({ path }) => path === '/files.json' || /worker/.test(path));
    const first = asked.slice(0, ahead < 0 ? undefined : ahead).map(({ path }) => path);
    const later = [...new Set(asked.slice(first.length).map(({ path }) => path))];
    return {
      requests: first.length,
      gzipBytes: sum(first, gzipSync),
      brotliBytes: sum(first, brotliCompressSync),
      paint,
      interactive,
      aheadRequests: later.length,
      aheadGzipBytes: sum(later, gzipSync),
    };
  } finally {
    await browser.close();
    await served.stop();
  }
}

/** As a host would send them: fonts as they are, everything else compressed. */
function sum(paths: readonly string[], compress: (bytes: Uint8Array) => Uint8Array): number {
  return paths.reduce((total, path) => {
    const bytes = readFileSync(join(BUILT, path.endsWith('/') ? `${path}index.html` : path));
    return total + (path.endsWith('.woff2') ? bytes.length : compress(bytes).length);
  }, 0);
}

export function firstPageText(visits: readonly FirstPage[]): string {
  const [first] = visits;
  const middle = (figure: keyof FirstPage): string =>
    visits
      .map((visit) => visit[figure])
      .toSorted((a, b) => a - b)
      [Math.floor(visits.length / 2)].toFixed(0);
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;
  return [
    `first-page: a cold visit, medians of ${visits.length}`,
    '',
    `  ${first.requests} requests, ${kilobytes(first.gzipBytes)} with gzip, ${kilobytes(first.brotliBytes)} with Brotli, fonts included`,
    `  first paint after ${middle('paint')} ms, all of it standing and answering after ${middle('interactive')} ms`,
    `  ahead, while nobody waits: ${first.aheadRequests} requests, ${kilobytes(first.aheadGzipBytes)} with gzip`,
    '',
  ].join('\n');
}
