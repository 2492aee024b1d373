import { cssString, html, type Markup, trusted } from './html.ts';
import { PAGE_STYLE } from './page-style.ts';

export interface StandalonePage {
  readonly locale: 'en' | 'tr';
  readonly title: string;
  /** Stands at the head of every printed page. */
  readonly running: string;
  readonly body: readonly (Markup | null)[];
  /** `@font-face` rules for “Instrument Sans” with the fonts in them as `data:` URLs; without them the system's font. */
  readonly fonts: string;
}

/** Nothing is fetched, run, framed or sent: styles, fonts and pictures are in the file. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

/**
 * A document that is one file: opens from a disk without a network, in light and dark as the system is, and prints on A4 with
 * a running head and page numbers.
 */
export function standalonePage({ locale, title, running, body, fonts }: StandalonePage): string {
  const margins = `@page{@top-left{content:${cssString(running)}}}`;
  const page = html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${trusted(fonts + PAGE_STYLE + margins)}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
  return page.markup;
}
