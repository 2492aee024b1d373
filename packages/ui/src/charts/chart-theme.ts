import { type HexColor, hexOfCss, mix } from './color.ts';

const TOKENS = [
  'page',
  'raised',
  'rule',
  'edge',
  'faint',
  'muted',
  'text',
  'strong',
  'accent',
  'warning',
  'bad',
] as const;
type Token = (typeof TOKENS)[number];

/** The tokens of the page as real colors, for pictures that know nothing of CSS. */
export interface ChartTheme extends Readonly<Record<Token, HexColor>> {
  readonly font: string;
  /** Nothing moves. */
  readonly still: boolean;
}

/** The theme as an element of the page has it; `scheme` asks for one of the two whatever the page shows. */
export function readChartTheme(element: Element, scheme?: 'light' | 'dark'): ChartTheme {
  const probe = document.createElement('span');
  probe.hidden = true;
  if (scheme !== undefined) probe.style.colorScheme = scheme;
  element.append(probe);
  const computed = getComputedStyle(probe);
  const colors = TOKENS.map((token) => {
    probe.style.color = `var(--${token})`;
    return [token, hexOfCss(computed.color)] as const;
  });
  const theme = {
    ...(Object.fromEntries(colors) as Record<Token, HexColor>),
    font: computed.fontFamily,
    still: matchMedia('(prefers-reduced-motion: reduce)').matches,
  };
  probe.remove();
  return theme;
}

/** Tells the theme, now and whenever it changes, until the function it gives is called. */
export function watchChartTheme(element: Element, tell: (theme: ChartTheme) => void): () => void {
  const read = (): void => tell(readChartTheme(element));
  const chosen = new MutationObserver(read);
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  const asked = ['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)'].map((query) =>
    matchMedia(query),
  );
  for (const media of asked) media.addEventListener('change', read);
  read();
  return () => {
    chosen.disconnect();
    for (const media of asked) media.removeEventListener('change', read);
  };
}

/** From nearly the page (0) to as much color as there is (1): more is stronger, in both themes. */
export function ramp({ page, accent, strong }: ChartTheme, at: number): HexColor {
  const most = mix(accent, strong, 0.35);
  return at < 0.7 ? mix(mix(page, accent, 0.08), accent, at / 0.7) : mix(accent, most, (at - 0.7) / 0.3);
}

/** From -1 by the page to 1. */
export function diverging({ page, accent, warning }: ChartTheme, at: number): HexColor {
  return mix(page, at < 0 ? warning : accent, 0.04 + 0.9 * Math.min(1, Math.abs(at)));
}
