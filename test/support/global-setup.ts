import type { TestProject } from 'vitest/node';
import { launchBrowser } from './browser.ts';
import { servePage } from './serve-page.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the built page, served as `pnpm start` serves it. */
    pageAddress: string;
  }
}

/** Serves the built page for all journeys, and unpacks the browser once before several of them would at a time. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const page = await servePage();
  try {
    project.provide('pageAddress', page.address);
    const browser = await launchBrowser();
    await browser.close();
  } catch (error) {
    await page.stop();
    throw error;
  }
  return page.stop;
}
