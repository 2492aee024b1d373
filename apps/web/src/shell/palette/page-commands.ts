import { LOCALES } from '@kesit/core/words';
import type { AppState } from '../../state/app.svelte.ts';
import type { Command } from '../../state/commands.svelte.ts';
import { THEMES } from '../../state/theme.svelte.ts';
import { LANGUAGE_NAMES } from '../language-names.ts';

/** What holds for the page as a whole, with or without a result. */
export function pageCommands({ locale, navigation, theme }: AppState): Command[] {
  const { shell, theme: themes } = locale.messages;
  return [
    {
      id: 'go-start',
      group: 'go',
      title: shell.commands.start,
      also: shell.commands.openFiles,
      run: () => navigation.go({ at: 'start' }),
    },
    {
      id: 'go-privacy',
      group: 'go',
      title: shell.commands.privacy,
      run: () => navigation.go({ at: 'privacy' }),
    },
    ...LOCALES.map(
      (language): Command => ({
        id: `language-${language}`,
        group: 'page',
        title: LANGUAGE_NAMES[language],
        language,
        also: shell.commands.alsoLanguage,
        chosen: locale.locale === language,
        run: () => void locale.choose(language),
      }),
    ),
    ...THEMES.map(
      (one): Command => ({
        id: `theme-${one}`,
        group: 'page',
        title: themes[one],
        chosen: theme.theme === one,
        run: () => theme.choose(one),
      }),
    ),
    { id: 'print', group: 'page', title: shell.commands.print, run: () => print() },
  ];
}
