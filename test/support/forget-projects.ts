import type { Page } from 'playwright-core';

/** All that Kesit writes. Its own files, which the service worker has, stay. */
const WRITTEN = ['local_storage', 'indexeddb', 'file_systems'];

/** What tabs at an address left in this browser is gone, as if nobody had been there. `page` is any other tab of it. */
export async function forgetProjects(page: Page, address: string): Promise<void> {
  const { origin } = new URL(address);
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: WRITTEN.join(',') });
  const { usageBreakdown } = await session.send('Storage.getUsageAndQuota', { origin });
  await session.detach();
  const left = usageBreakdown.filter(({ storageType, usage }) => WRITTEN.includes(storageType) && usage > 0);
  if (left.length > 0) throw new Error(`Left of what was to be forgotten: ${JSON.stringify(left)}`);
}
