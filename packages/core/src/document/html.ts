/** HTML that is safe to write down as it stands. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in a place of a template; texts are escaped, `null` is nothing. */
export type HtmlValue = string | number | Markup | null | readonly HtmlValue[];

/** A piece of HTML. What is put into its places is text unless it is markup itself. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Markup {
  return { markup: parts.map((part, i) => part + (i < values.length ? written(values[i]) : '')).join('') };
}

/** Markup from elsewhere that is known to be well-formed: pictures that our own charts drew. */
export function trusted(markup: string): Markup {
  return { markup };
}

function written(value: HtmlValue): string {
  if (value === null) return '';
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return 'markup' in value ? value.markup : value.map(written).join('');
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.toWellFormed().replace(/[&<>"']/g, (letter) => REFERENCES[letter]);
}

/** Text as a string of CSS: everything but plain letters and digits by number, so that none ends the string or the style. */
export function cssString(text: string): string {
  const letters = [...text.toWellFormed()].map((letter) =>
    /[A-Za-z0-9 ]/.test(letter) ? letter : `\\${(letter.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${letters.join('')}"`;
}
