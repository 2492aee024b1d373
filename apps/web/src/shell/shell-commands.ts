import type { AppState } from '../state/app.svelte.ts';
import { changeText } from '../state/change-text.ts';
import type { Command } from '../state/commands.svelte.ts';
import { VIEWS } from '../state/route.ts';

/** What can be done by keys wherever one is; the palette adds what is only found by name. */
export function shellCommands(app: AppState): Command[] {
  const { locale, navigation, study } = app;
  const { rail, shell } = locale.messages;
  const { route } = navigation;
  const pages: Command[] =
    route.at !== 'project'
      ? []
      : VIEWS.map((view) => ({
          id: `go-${view}`,
          group: 'go',
          title: rail.views[view],
          shortcut: `g ${shell.keys[view]}`,
          chosen: route.view === view,
          run: () => navigation.follow(navigation.addressOf(view)),
        }));
  return [
    ...pages,
    ...(route.at === 'project' ? historyCommands(app) : []),
    ...(route.at === 'import' && study.drafting.canUndo ? [undoColumns(app)] : []),
    {
      id: 'search',
      group: 'page',
      title: shell.search,
      shortcut: 'mod+k',
      run: () => app.show('palette'),
    },
    {
      id: 'help',
      group: 'page',
      title: shell.commands.help,
      also: shell.commands.alsoHelp,
      shortcut: '?',
      run: () => app.show('help'),
    },
  ];
}

/** Back and forth through what the result is computed from. */
function historyCommands(app: AppState): Command[] {
  const { study, locale } = app;
  const { undo, redo } = locale.messages.changes;
  const { last, next } = study.history;
  return [
    ...(last === null
      ? []
      : [command('undo', undo(changeText(last, app)), 'mod+z', () => void study.undo())]),
    ...(next === null
      ? []
      : [command('redo', redo(changeText(next, app)), 'mod+shift+z', () => void study.redo())]),
  ];
}

function command(id: string, title: string, shortcut: string, run: () => void): Command {
  return { id, group: 'change', title, shortcut, run };
}

function undoColumns({ locale, study }: AppState): Command {
  return {
    id: 'undo-columns',
    group: 'change',
    title: locale.messages.undo,
    shortcut: 'mod+z',
    run: () => study.drafting.undo(),
  };
}
