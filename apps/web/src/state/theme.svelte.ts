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
    this.#theme = THEMES[(THEMES.indexOf(this.#theme) + 1) % THEMES.length] ?? 'system';
    keepPreference('theme', this.#theme === 'system' ? null : this.#theme);
  }
}
