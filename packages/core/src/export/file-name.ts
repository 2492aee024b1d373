/** What no file system, or only some of them, takes in a name. */
const FORBIDDEN = /[<>:"/\\|?*]|\p{Cc}/gu;
const LONGEST_PART = 48;

/**
 * A file's name from what it is about, `orders_at-risk_2010-12-10.csv`: blanks become hyphens, what some file system refuses
 * is left out, parts are cut at 48 characters. Letters of every alphabet stay.
 */
export function fileName(parts: readonly string[], extension: string): string {
  const named = parts.map(namePart).filter((part) => part !== '');
  return `${named.join('_') || 'kesit'}.${extension}`;
}

function namePart(text: string): string {
  const words = text
    .normalize('NFC')
    .toWellFormed()
    .replace(FORBIDDEN, ' ')
    .trim()
    .split(/[\s_]+/);
  const letters = [...words.join('-')].slice(0, LONGEST_PART).join('');
  return letters.replace(/-{2,}/g, '-').replace(/^[-.]+|[-.]+$/g, '');
}
