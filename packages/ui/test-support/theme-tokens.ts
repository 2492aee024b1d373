import { readFile } from 'node:fs/promises';
import type { Oklch } from './oklch.ts';

/** The colors of one theme by the name of their token, read off the style sheet the page uses. */
export async function tokensOf(theme: 'light' | 'dark'): Promise<Readonly<Record<string, Oklch>>> {
  const css = await readFile(new URL('../src/theme.css', import.meta.url), 'utf8');
  const pairs = css.matchAll(/--([\w-]+): light-dark\(oklch\(([^)]+)\), oklch\(([^)]+)\)\);/g);
  return Object.fromEntries(
    [...pairs].map(([, name = '', light = '', dark = '']) => [
      name,
      colorOf(theme === 'light' ? light : dark),
    ]),
  );
}

function colorOf(text: string): Oklch {
  const [lightness = Number.NaN, chroma = Number.NaN, hue = Number.NaN] = text.split(' ').map(Number);
  return { lightness, chroma, hue };
}
