import currencySigns from '@fontsource-variable/host-grotesk/files/host-grotesk-latin-ext-wght-normal.woff2?inline';
import latinExtended from '@fontsource-variable/instrument-sans/files/instrument-sans-latin-ext-wght-normal.woff2?inline';
import latin from '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2?inline';

/** The faces of `theme.css` with the fonts in them, for documents that have to carry theirs along. About 70 KB. */
export const DOCUMENT_FONTS: string = [
  face(
    latin,
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215',
  ),
  face(
    latinExtended,
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1E9F,U+1EF2-1EFF,U+2113',
  ),
  face(currencySigns, 'U+20A0-20AB,U+20AD-20C0'),
].join('\n');

function face(url: string, range: string): string {
  return `@font-face{font-family:"Instrument Sans";src:url(${url}) format("woff2");font-weight:400 700;font-style:normal;unicode-range:${range}}`;
}
