import { type Lock, openLock } from '../adapters/projects/passphrase.ts';
import type { TabNews } from '../adapters/projects/tab-news.ts';
import { holdOpen } from '../adapters/projects/writing.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Compute, ComputePool } from '../workers/compute-client.ts';
import type { OpenedProject, WhyNotKept } from '../workers/project-questions.ts';
import type { Keeping, ShownStudy } from './keeping.svelte.ts';
import { readKeptStudy } from './kept-study.ts';
import type { LocaleState } from './locale.svelte.ts';
import type { Notices } from './notices.svelte.ts';
import type { Shelf } from './shelf.svelte.ts';
import type { Study } from './study.svelte.ts';

/** A project that an address speaks of and that is not open yet. */
export type Door =
  | { readonly kind: 'opening' | 'unreadable'; readonly project: string }
  | { readonly kind: 'locked'; readonly project: string; readonly name: string; readonly lock: Lock };

interface Parts {
  readonly pool: ComputePool;
  readonly study: Study;
  readonly shelf: Shelf;
  readonly keeping: Keeping;
  readonly notices: Notices;
  readonly locale: LocaleState;
  readonly toStart: () => void;
}

/** Opens kept projects, and follows what other tabs do with the one that is open. */
export class ProjectDoor {
  door = $state.raw<Door | null>(null);
  /** Another tab deleted the project that is open here. */
  removedElsewhere = $state(false);

  readonly #parts: Parts;
  #run = 0;
  #letGo: { readonly project: string; readonly release: () => void } | null = null;
  /** The revision on the screen. */
  #revision = 0;
  /** The newest one that another tab told of. */
  #newest = 0;
  #catchingUp: Promise<void> | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
    parts.shelf.listen((news) => void this.#hear(news));
  }

  get revision(): number {
    return this.#revision;
  }

  /** `false` where there is no such project (any more), or its files could not be read again. */
  async open(project: string): Promise<boolean> {
    const run = ++this.#run;
    this.door = { kind: 'opening', project };
    const thread = this.#parts.pool.take();
    const opened = await this.#ask(thread, project);
    if (run !== this.#run) {
      thread.stop();
      return true;
    }
    if (opened.kind === 'open') {
      this.door = null;
      return this.#enter(project, thread, opened);
    }
    thread.stop();
    this.door = doorOf(project, opened);
    if (opened.kind === 'gone') this.#parts.notices.tell(() => this.#says.gone);
    return opened.kind !== 'gone';
  }

  /** Whether it is the passphrase; the project is open then. */
  async unlock(passphrase: string): Promise<boolean> {
    const { door } = this;
    if (door?.kind !== 'locked') return false;
    const key = await openLock(door.lock, passphrase);
    if (key === null) return false;
    await this.#parts.shelf.unlocked(door.project, { lock: door.lock, key });
    await this.open(door.project);
    return true;
  }

  /** The address speaks of something else. */
  leave(): void {
    this.#run++;
    this.door = null;
  }

  /** A project was committed by this tab. */
  async kept({ project }: ShownStudy, revision: number): Promise<void> {
    if (this.#parts.study.project === project) {
      this.#revision = revision;
      this.#hold(project);
    }
    await this.#parts.shelf.tell({ kind: 'committed', project, revision });
  }

  /** What follows from that; what the person has to know of it, the shell says. */
  async notKept({ project }: ShownStudy, why: Exclude<WhyNotKept, 'moved-on'>): Promise<void> {
    if (this.#parts.study.project !== project) return;
    if (why === 'gone') this.removedElsewhere = true;
    else if (why === 'replaced') {
      this.#newest = Number.POSITIVE_INFINITY;
      await this.catchUp();
    }
  }

  /** Takes back what another tab deleted: here it is still open. */
  async keepIt(): Promise<void> {
    const { study, shelf } = this.#parts;
    if (study.project === null) return;
    await shelf.restore(study.project);
    this.removedElsewhere = false;
    study.keepAgain();
  }

  close(): void {
    this.#parts.study.close();
    this.removedElsewhere = false;
    this.#hold(null);
  }

  /** The open project again, as it stands in storage. */
  async reopen(): Promise<void> {
    const { project } = this.#parts.study;
    if (project === null) return;
    const thread = this.#parts.pool.take();
    const opened = await this.#ask(thread, project);
    if (opened.kind === 'open') {
      await this.#enter(project, thread, opened);
      return;
    }
    thread.stop();
    if (opened.kind === 'gone') return;
    this.close();
    this.door = doorOf(project, opened);
  }

  async #ask(thread: Compute, project: string): Promise<OpenedProject> {
    const key = this.#parts.shelf.sealOf(project)?.key ?? null;
    const outcome = await thread.ask('openProject', project, key);
    return outcome.ok ? outcome.value : { kind: 'unreadable' };
  }

  async #enter(
    project: string,
    thread: Compute,
    { name, revision, savedMs, view, state, files }: Extract<OpenedProject, { kind: 'open' }>,
  ): Promise<boolean> {
    const { study, keeping, shelf } = this.#parts;
    const isKnown = study.project === project && Number.isFinite(this.#newest);
    this.#newest = isKnown ? Math.max(this.#newest, revision) : revision;
    this.#revision = revision;
    this.#hold(project);
    keeping.opened(project, savedMs);
    const shown = { project, name, thread, ...readKeptStudy(state, files) };
    if (view !== null) study.adopt({ ...shown, result: view });
    else if (!(await study.reread(shown))) return false;
    await shelf.used(project);
    return true;
  }

  /** One project is open at a time; the browser knows which, so that no other tab clears it away. */
  #hold(project: string | null): void {
    if (this.#letGo?.project === project) return;
    this.#letGo?.release();
    this.#letGo = project === null ? null : { project, release: holdOpen(project) };
  }

  async #hear(news: TabNews): Promise<void> {
    const { study, notices } = this.#parts;
    if (news.kind === 'wiped') {
      this.#parts.toStart();
      this.close();
      notices.tell(() => this.#says.wiped);
      return;
    }
    if (news.project !== study.project) return;
    if (news.kind === 'shelf') this.#compareCard();
    else {
      this.#newest = Math.max(this.#newest, news.revision);
      await this.catchUp();
    }
  }

  /**
   * Shows what another tab has made of the project, if it has. While rows are read or something of this tab is being kept that
   * is left alone: to be called again when the study has come to rest.
   */
  catchUp(): Promise<void> {
    this.#catchingUp ??= this.#catchUp().finally(() => {
      this.#catchingUp = null;
    });
    return this.#catchingUp;
  }

  async #catchUp(): Promise<void> {
    const { study, keeping } = this.#parts;
    for (;;) {
      await keeping.idle();
      const before = this.#revision;
      if (study.busy || study.project === null || this.#newest <= before) return;
      await this.#follow();
      if (this.#revision === before) return;
    }
  }

  /** Shows what another tab made of the project; what was here can be put back, where it is about the same files. */
  async #follow(): Promise<void> {
    const { study, notices } = this.#parts;
    const mine = study.settings;
    const files = study.storedFiles;
    await this.reopen();
    const comparable = study.project !== null && files !== null && study.storedFiles === files;
    const differs = JSON.stringify(mine) !== JSON.stringify(study.settings);
    if (study.project === null) return;
    const putBack = { label: () => this.#says.mine, run: () => void study.apply(mine) };
    notices.tell(() => this.#says.changed, comparable && differs ? putBack : null);
  }

  /** Another tab renamed the project, or deleted it, or took that back. */
  #compareCard(): void {
    const { study, shelf } = this.#parts;
    const card = shelf.projects?.find(({ id }) => id === study.project);
    if (card !== undefined) study.name = card.name;
    this.removedElsewhere = card === undefined;
  }

  get #says(): Messages['projects']['notices'] {
    return this.#parts.locale.messages.projects.notices;
  }
}

function doorOf(project: string, opened: Exclude<OpenedProject, { kind: 'open' }>): Door | null {
  if (opened.kind === 'gone') return null;
  if (opened.kind === 'unreadable') return { kind: 'unreadable', project };
  return { kind: 'locked', project, name: opened.name, lock: opened.lock };
}
