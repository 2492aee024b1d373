/**
 * Keys that do something, written as one presses them: `mod+k`, `mod+shift+z`, `?`, `g s` (one after the other). `mod` is
 * Command on Apple's machines and Control elsewhere.
 */
export type Shortcut = string;

/** What a key press tells; a `KeyboardEvent` is one. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** One press as part of a shortcut; `null` for keys that alone are none. Shift belongs to a sign it brings about. */
export function strokeOf(press: KeyPress): string | null {
  const { key, altKey, shiftKey } = press;
  if (key.length !== 1 || altKey) return null;
  const letter = key.toLowerCase();
  if (!press.ctrlKey && !press.metaKey) return key === ' ' ? null : letter;
  return `mod+${shiftKey ? 'shift+' : ''}${letter}`;
}

/** Whether pressing it could be meant as writing or as moving about. */
export function isSingleKey(shortcut: Shortcut): boolean {
  return !shortcut.startsWith('mod+');
}

/** The keys as they are printed on the machine, one text each: `⌘`, `K`. */
export function keysOf(shortcut: Shortcut, isApple: boolean): string[] {
  return shortcut.split(' ').flatMap((stroke) => stroke.split('+').map((key) => printed(key, isApple)));
}

function printed(key: string, isApple: boolean): string {
  if (key === 'mod') return isApple ? '⌘' : 'Ctrl';
  if (key === 'shift') return isApple ? '⇧' : 'Shift';
  return key.toUpperCase();
}

/** As `aria-keyshortcuts` wants it; `undefined` for keys one after the other, which it cannot say. */
export function ariaKeys(shortcut: Shortcut, isApple: boolean): string | undefined {
  if (shortcut.includes(' ')) return undefined;
  const names: Readonly<Record<string, string>> = { mod: isApple ? 'Meta' : 'Control', shift: 'Shift' };
  return shortcut
    .split('+')
    .map((key) => names[key] ?? key.toUpperCase())
    .join('+');
}
