import { createFormat, type Format } from '@kesit/core/words';
import { createContext } from 'svelte';
import { startClusterThread } from '../workers/cluster-client.ts';
import type { ComputePool } from '../workers/compute-client.ts';
import { Commands } from './commands.svelte.ts';
import { dataOf } from './data-of.ts';
import { Discovering } from './discovering.svelte.ts';
import { EgressLedger } from './egress.svelte.ts';
import { namesOf } from './file-names.ts';
import { FilePlaces } from './file-places.ts';
import { Filtering } from './filtering.svelte.ts';
import { Keeping } from './keeping.svelte.ts';
import type { LocaleState } from './locale.svelte.ts';
import type { Navigation } from './navigation.svelte.ts';
import { Notices } from './notices.svelte.ts';
import { Offline } from './offline.svelte.ts';
import { ProjectDoor } from './open-project.svelte.ts';
import { START } from './route.ts';
import { Sealing } from './sealing.svelte.ts';
import { Shelf } from './shelf.svelte.ts';
import { Storage } from './storage.svelte.ts';
import { Study } from './study.svelte.ts';
import { takenText } from './taken-text.ts';
import { Taking } from './taking.svelte.ts';
import type { ThemeState } from './theme.svelte.ts';

/** What lies over the page. */
export type Overlay = 'palette' | 'help';

interface Parts {
  readonly locale: LocaleState;
  readonly theme: ThemeState;
  readonly navigation: Navigation;
  readonly pool: ComputePool;
}

/** Everything a page can look at. */
export class AppState {
  readonly locale: LocaleState;
  readonly theme: ThemeState;
  readonly study: Study;
  readonly navigation: Navigation;
  readonly filtering: Filtering;
  readonly commands: Commands = new Commands();
  overlay: Overlay | null = $state(null);
  readonly discovering: Discovering;
  readonly taking: Taking;
  readonly notices = new Notices();
  readonly offline = new Offline();
  readonly egress = new EgressLedger();
  readonly shelf: Shelf;
  readonly keeping: Keeping;
  readonly door: ProjectDoor;
  readonly sealing: Sealing;
  readonly storage: Storage;
  /** Numbers in the language of the page, money in the currency of the result. */
  readonly format: Format = $derived.by(() =>
    createFormat(this.locale.locale, this.study.result?.currency ?? null),
  );

  constructor({ locale, theme, navigation, pool }: Parts) {
    const { notices } = this;
    const places = new FilePlaces();
    const toStart = (): void => navigation.go(START);
    this.locale = locale;
    this.theme = theme;
    this.navigation = navigation;
    this.filtering = new Filtering(navigation, () => {
      const { project, result } = this.study;
      return result === null ? '' : dataOf(project, result);
    });
    this.shelf = new Shelf(notices, locale);
    this.keeping = new Keeping(places, (project) => this.shelf.sealOf(project), {
      kept: (study, revision) => void this.door.kept(study, revision),
      notKept: (study, why) => void this.door.notKept(study, why),
    });
    this.study = new Study(
      pool,
      {
        toStart,
        toImport: () => navigation.go({ at: 'import' }),
        toResult: (project) => this.#showResult(project),
        away: () => this.discovering.forget(),
      },
      {
        places,
        keep: (shown) => this.keeping.keep(shown),
        idle: () => this.keeping.idle(),
        closed: () => this.keeping.closed(),
      },
    );
    const { study, shelf, keeping, filtering } = this;
    this.discovering = new Discovering(study, startClusterThread, () => filtering.filter);
    this.taking = new Taking(study, (taken) => notices.tell(() => takenText(taken, this)));
    this.door = new ProjectDoor({ pool, study, shelf, keeping, notices, locale, toStart });
    this.sealing = new Sealing({ pool, shelf, keeping, door: this.door });
    this.storage = new Storage(shelf, keeping, this.door);
  }

  /** Whoever went somewhere else while rows were read is told, and stays there. */
  #showResult(project: string): void {
    const { navigation, locale, study } = this;
    const show = (): void => navigation.go({ at: 'project', project, view: 'segments', path: [], query: {} });
    if (navigation.route.at === 'import') {
      show();
      return;
    }
    const text = (): string => locale.messages.shell.work.ready(namesOf(study.result?.files ?? [], locale));
    this.notices.tell(text, { label: () => locale.messages.shell.work.show, run: show });
  }

  /** Asked for once more, what lies over the page goes away. */
  show(overlay: Overlay | null): void {
    this.overlay = overlay === this.overlay ? null : overlay;
  }
}

export const [useApp, provideApp] = createContext<AppState>();
