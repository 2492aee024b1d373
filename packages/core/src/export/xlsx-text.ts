/** Longest text a cell of a workbook takes (Excel's own limit). */
const LONGEST_CELL = 32_767;

/** Characters that XML 1.0 cannot hold at all, and texts that look like the escape for them. */
const UNSPEAKABLE = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/gu;
const MARKUP = /[&<>"\r]/g;
const PLAIN = /^[\w .,\-/:ÇĞİÖŞÜçğıöşü]*$/;

/**
 * Text as character data of a workbook: markup escaped, control characters as `_x0007_` (ECMA-376 part 1, 22.9.2.19), halves
 * of surrogate pairs replaced. What is longer than a cell takes is cut there, with an ellipsis as its last character.
 */
export function xlsxText(text: string): string {
  if (PLAIN.test(text) && text.length <= LONGEST_CELL && !text.includes('_x')) return text;
  const whole = text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 1)}…` : text;
  return whole.toWellFormed().replace(UNSPEAKABLE, escaped).replace(MARKUP, reference);
}

function escaped(found: string): string {
  if (found.length > 1) return `_x005F${found}`;
  return `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

function reference(letter: string): string {
  return `&#${letter.charCodeAt(0)};`;
}
