/**
 * Draws the icons of the installed page from its mark. They are committed, so this is only for a new mark.
 *
 * pnpm -F @kesit/test icons
 */
import { readFile, writeFile } from 'node:fs/promises';
import { launchBrowser } from './support/browser.ts';

const PUBLIC = new URL('../apps/web/public/', import.meta.url);
/** Side in pixels; how much of it the mark takes; what lies behind. A maskable icon may lose all but its inner 80 %. */
const ICONS = [
  { file: 'icon-192.png', side: 192, share: 1, ground: 'transparent' },
  { file: 'icon-512.png', side: 512, share: 1, ground: 'transparent' },
  { file: 'icon-maskable-512.png', side: 512, share: 0.58, ground: '#fbfaf8' },
] as const;

const mark = await readFile(new URL('favicon.svg', PUBLIC), 'utf8');
const browser = await launchBrowser();
for (const { file, side, share, ground } of ICONS) {
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  const style = `margin:0;display:grid;place-items:center;height:100vh;background:${ground}`;
  await page.setContent(`<body style="${style}">${mark}</body>`);
  await page.locator('svg').evaluate(
    (svg, px) => {
      svg.setAttribute('width', px);
      svg.setAttribute('height', px);
    },
    String(side * share),
  );
  const picture = await page.screenshot({ omitBackground: true });
  await writeFile(new URL(file, PUBLIC), picture);
  await page.close();
}
await browser.close();
