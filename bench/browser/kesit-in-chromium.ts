import { launchBrowser } from '../../test/support/browser.ts';
import { openKesit } from '../../test/support/kesit-page.ts';
import { type ServedPage, servePage } from '../../test/support/serve-page.ts';
import type { Measurement } from '../measure.ts';
import { type Outcome, outcomeOfSummary } from '../outcome.ts';
import type { Subject } from '../subjects.ts';
import { rendererUse } from './renderer.ts';
import { type PageTimes, watchPage } from './watch-page.ts';

/** The built page in a browser of its own each time: a file chosen, Continue pressed at once, the segments drawn. */
export function kesitInChromium(version: string): Subject {
  return {
    name: `kesit ${version} in Chromium`,
    run: (file) => withPage((served) => readFile(served, file)),
    once: false,
  };
}

async function withPage<T>(use: (served: ServedPage) => Promise<T>): Promise<T> {
  const served = await servePage();
  try {
    return await use(served);
  } finally {
    await served.stop();
  }
}

async function readFile(
  { address }: ServedPage,
  file: string,
): Promise<{ measurement: Measurement; outcome: Outcome }> {
  const browser = await launchBrowser();
  try {
    await using kesit = await openKesit(browser, address);
    const before = await rendererUse(browser);
    await kesit.page.evaluate(watchPage);
    await kesit.chooseFiles(file);
    const times = await kesit.page.evaluate(
      () => (globalThis as unknown as { pageTimes: Promise<PageTimes> }).pageTimes,
    );
    const after = await rendererUse(browser);
    return {
      measurement: {
        wallSeconds: times.segments / 1000,
        userSeconds: after.cpuSeconds - before.cpuSeconds,
        systemSeconds: null,
        peakBytes: after.peakBytes,
        page: { previewMs: times.preview, blockMs: times.longestBlock, gapMs: times.longestGap },
      },
      outcome: outcomeOfSummary(await kesit.download('summary.json')),
    };
  } finally {
    await browser.close();
  }
}
