import { createFormat, type Format } from '@kesit/core/words';
import { createContext } from 'svelte';
import { Commands } from './commands.svelte.ts';
import { Filtering } from './filtering.svelte.ts';
import type { LocaleState } from './locale.svelte.ts';
import type { Navigation } from './navigation.svelte.ts';
import { Notices } from './notices.svelte.ts';
import type { Study } from './study.svelte.ts';
import { takenText } from './taken-text.ts';
import { Taking } from './taking.svelte.ts';
import type { ThemeState } from './theme.svelte.ts';

/** What lies over the page. */
export type Overlay = 'palette' | 'help';

/** Everything a page can look at. */
export class AppState {
  readonly locale: LocaleState;
  readonly theme: ThemeState;
  readonly study: Study;
  readonly navigation: Navigation;
  readonly filtering: Filtering;
  readonly commands: Commands = new Commands();
  readonly notices: Notices = new Notices();
  overlay: Overlay | null = $state(null);
  readonly taking: Taking;
  /** Numbers in the language of the page, money in the currency of the result. */
  readonly format: Format = $derived.by(() =>
    createFormat(this.locale.locale, this.study.result?.currency ?? null),
  );

  constructor(parts: {
    locale: LocaleState;
    theme: ThemeState;
    study: Study;
    navigation: Navigation;
  }) {
    this.locale = parts.locale;
    this.theme = parts.theme;
    this.study = parts.study;
    this.navigation = parts.navigation;
    this.filtering = new Filtering(parts.navigation);
    this.taking = new Taking(parts.study, (taken) => this.notices.tell(() => takenText(taken, this)));
  }

  /** Asked for once more, what lies over the page goes away. */
  show(overlay: Overlay | null): void {
    this.overlay = overlay === this.overlay ? null : overlay;
  }
}

export const [useApp, provideApp] = createContext<AppState>();
