import { readFileSync } from 'node:fs';
import type { launchBrowser } from '../../test/support/browser.ts';

type Browser = Awaited<ReturnType<typeof launchBrowser>>;

/** What the process of the page took so far; the browser counts its time, the system its memory. */
export interface RendererUse {
  readonly cpuSeconds: number;
  /** Highest resident size since it began; `null` where the system does not tell. */
  readonly peakBytes: number | null;
  readonly residentBytes: number | null;
}

/** Of the largest renderer: an idle one that is kept in reserve does not count. */
export async function rendererUse(browser: Browser): Promise<RendererUse> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id, cpuTime }) => ({ cpuSeconds: cpuTime, ...memoryOf(id) }));
  const largest = renderers.reduce((most, one) => (one.cpuSeconds > most.cpuSeconds ? one : most));
  return largest;
}

function memoryOf(process: number): Pick<RendererUse, 'peakBytes' | 'residentBytes'> {
  try {
    const status = readFileSync(`/proc/${process}/status`, 'utf8');
    const kibibytes = (field: string): number => Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]);
    return { peakBytes: kibibytes('VmHWM') * 1024, residentBytes: kibibytes('VmRSS') * 1024 };
  } catch {
    return { peakBytes: null, residentBytes: null };
  }
}
