/** Marks for parts of a text; each gives the text back unchanged where colour is not wanted. */
export interface Paint {
  strong(text: string): string;
  faint(text: string): string;
  good(text: string): string;
  warn(text: string): string;
  bad(text: string): string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Colour only on a terminal that can show it. `NO_COLOR` (any value but the empty one) turns it off, `FORCE_COLOR` (any
 * value but the empty one, `0` and `false`) turns it on everywhere and is the stronger of the two.
 */
export function wantsColor(stream: { readonly isTTY?: boolean }, environment: Environment): boolean {
  const forced = environment.FORCE_COLOR;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  const refused = environment.NO_COLOR;
  if (refused !== undefined && refused !== '') return false;
  return stream.isTTY === true && environment.TERM !== 'dumb';
}

export function createPaint(color: boolean): Paint {
  const wrap = (open: number, close: number): ((text: string) => string) =>
    color ? (text) => `\u001b[${open}m${text}\u001b[${close}m` : (text) => text;
  return {
    strong: wrap(1, 22),
    faint: wrap(2, 22),
    good: wrap(32, 39),
    warn: wrap(33, 39),
    bad: wrap(31, 39),
  };
}
