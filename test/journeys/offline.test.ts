import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '@kesit/test/browser';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createStaticServer } from '../../apps/web/server/static-server.ts';
import { ORDERS } from '../cli/kesit.ts';
import { openKesit } from '../support/kesit-page.ts';
import { servePage } from '../support/serve-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

test('without a connection, the server really gone: start, file, segments, list, reload, the project again', async () => {
  const served = await servePage();
  await using kesit = await openKesit(browser, served.address);
  const { page, says } = kesit;
  await page.context().setOffline(true);
  await served.stop();

  await page.reload();
  await page.getByRole('heading', { name: says.start.sentence }).waitFor();
  await kesit.dropFiles({ name: 'orders.csv', text: ORDERS });
  await kesit.proceed();
  const segments = await kesit.segments();
  expect(await kesit.download('customers.csv')).toContain('customer');
  await kesit.kept();
  await page.reload();
  await kesit.goTo('segments');
  expect(await kesit.segments()).toEqual(segments);
  await page.getByRole('button', { name: 'Türkçe' }).click();
  await page.getByRole('heading', { name: /^5 müşteri/ }).waitFor();
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
});

test('a newer version is announced, waits in the middle of work, and is loaded when one says so', async () => {
  await using site = await ownSite();
  await using kesit = await openKesit(browser, site.address);
  const { page, says } = kesit;
  await kesit.dropFiles({ name: 'orders.csv', text: ORDERS });
  await kesit.proceed();
  await kesit.segments();
  await kesit.kept();

  await site.publish('<!-- newer -->');
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await page.getByText(says.projects.update.ready).waitFor();
  // Nothing changed under the work.
  expect(await kesit.segments()).toHaveLength(10);
  expect(await versions(page)).toHaveLength(2);

  await page.getByRole('button', { name: says.projects.update.load }).click();
  await page.waitForFunction(() => document.documentElement.innerHTML.includes('<!-- newer -->'));
  expect(await kesit.segments()).toHaveLength(10);
  await expect.poll(() => page.getByText(says.projects.update.ready).count()).toBe(0);

  await site.publish('<!-- newest -->');
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await page.getByRole('button', { name: says.projects.update.load }).click();
  await page.waitForFunction(() => document.documentElement.innerHTML.includes('<!-- newest -->'));
  // The last but one is gone.
  await expect.poll(async () => (await versions(page)).length).toBe(2);
});

test('everything is deleted on request: nothing is left in any storage, in no tab', async () => {
  await using kesit = await openKesit(browser, inject('pageAddress'));
  const { page, says } = kesit;
  await page.getByRole('button', { name: /^Theme/ }).click();
  await kesit.dropFiles({ name: 'orders.csv', text: ORDERS });
  await kesit.proceed();
  await kesit.segments();
  await kesit.kept();
  const other = await openKesit(browser, page.url(), { beside: kesit });
  await other.segments();

  await page.locator('footer').getByRole('link', { name: says.privacy.check }).click();
  await page.getByRole('cell', { name: says.privacy.ledgerEmpty }).waitFor();
  await page.getByRole('link', { name: 'orders', exact: true }).waitFor();
  await page.getByRole('button', { name: says.privacy.wipe }).click();
  await page.getByRole('dialog').getByRole('button', { name: says.privacy.wipeDo }).click();
  await page.getByText(says.privacy.wiped).waitFor();
  expect(
    await page.evaluate(async () => ({
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
      kept: Object.keys(localStorage),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    })),
  ).toEqual({ databases: [], caches: [], kept: [], workers: 0 });
  await other.page.getByText(says.projects.notices.wiped).waitFor();
  await other.page.getByRole('heading', { name: says.start.sentence }).waitFor();
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  expect([...kesit.complaints, ...other.complaints]).toEqual([]);
});

function versions(page: Page): Promise<string[]> {
  return page.evaluate(() => caches.keys());
}

/** The built page on a server of its own, where newer versions can be published. */
async function ownSite() {
  const folder = await mkdtemp(join(tmpdir(), 'kesit-site-'));
  await cp(fileURLToPath(new URL('../../apps/web/dist', import.meta.url)), folder, { recursive: true });
  const server: Server = createStaticServer(folder);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const worker = await readFile(join(folder, 'sw.js'), 'utf8');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    /** The page with something more in it, and a service worker that knows, as a build would write them. */
    publish: async (mark: string) => {
      await writeFile(join(folder, 'index.html'), page.replace('</body>', `${mark}</body>`));
      await writeFile(join(folder, 'sw.js'), worker.replace(/kesit-\w+/, `kesit-${mark.replace(/\W/g, '')}`));
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true });
    },
  };
}
