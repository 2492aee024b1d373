import { keepPreference, readPreference } from '../adapters/preferences.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Light or dark; `system` leaves it to the machine. */
export class ThemeState {
  #theme = $state<Theme>('system');

  constructor() {
    const kept = readPreference('theme');
    this.#theme = THEMES.find((theme) => theme === kept) ?? 'system';
  }

  get theme(): Theme {
    return this.#theme;
  }

  next(): void {
    this.choose(THEMES[(THEMES.indexOf(this.#theme) + 1) % THEMES.length] ?? 'system');
  }

  choose(theme: Theme): void {
    this.#theme = theme;
    keepPreference('theme', theme === 'system' ? null : theme);
  }
}
