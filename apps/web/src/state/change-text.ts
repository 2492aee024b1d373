import type { AppState } from './app.svelte.ts';
import type { Change } from './history.svelte.ts';
import type { Effect } from './study.svelte.ts';

type Reader = Pick<AppState, 'locale'>;

/** A change as the button that takes it back names it. */
export function changeText(change: Change, { locale }: Reader): string {
  const { what } = locale.messages.changes;
  switch (change.kind) {
    case 'preset':
      return what.preset(change.name[locale.locale]);
    case 'clusters':
      return what.clusters(change.name[locale.locale]);
    case 'own-rules':
      return what.ownRules;
    case 'scores':
      return what.scores;
    case 'as-of':
      return what.asOf;
    case 'currency':
      return what.currency;
    case 'columns':
      return what.columns;
    case 'cleaning': {
      const rule = locale.words.rules[change.rule].name;
      return change.on ? what.leavingOut(rule) : what.keeping(rule);
    }
  }
}

/** What was just undone or done again; nothing for a change made by hand, which shows by itself. */
export function effectText({ change, way }: Effect, reader: Reader): string {
  if (way === 'done') return '';
  return reader.locale.messages.changes[way](changeText(change, reader));
}
