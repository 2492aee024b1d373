import type { ProjectCard } from '../adapters/projects/database.ts';
import { changeCard, copyProject, listProjects } from '../adapters/projects/project-store.ts';
import { type ProjectKey, unseal } from '../adapters/projects/sealing.ts';
import { type TabNews, tabNews } from '../adapters/projects/tab-news.ts';
import { sweepWhenIdle } from '../adapters/projects/writing.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Seal } from '../workers/project-questions.ts';
import type { LocaleState } from './locale.svelte.ts';
import type { Notices } from './notices.svelte.ts';
import type { ProjectFacts } from './project-facts.ts';
import { newProjectId } from './project-id.ts';

/** A project as it stands on the shelf. */
export interface ShelfProject {
  readonly id: string;
  readonly name: string;
  readonly usedMs: number;
  readonly bytes: number;
  readonly sealed: boolean;
  /** `null` while it is locked. */
  readonly facts: ProjectFacts | null;
}

/** By then nobody can take a deletion back any more. */
const SWEEP_AFTER_MS = 65_000;

/** The projects of this browser, and the keys of those that were unlocked in this tab. */
export class Shelf {
  /** Last used first; `null` until it is known. */
  projects = $state.raw<readonly ShelfProject[] | null>(null);
  /** The browser keeps nothing here. */
  refused = $state(false);

  readonly #notices: Notices;
  readonly #locale: LocaleState;
  readonly #seals = new Map<string, Seal>();
  readonly #tell: (news: TabNews) => void;
  readonly #listeners = new Set<(news: TabNews) => void>();

  constructor(notices: Notices, locale: LocaleState) {
    this.#notices = notices;
    this.#locale = locale;
    this.#tell = tabNews((news) => void this.#hear(news));
  }

  /** Looks what is there, and removes what is over. */
  async start(): Promise<void> {
    await sweepWhenIdle(Date.now()).catch(() => {});
    await this.refresh();
  }

  async refresh(): Promise<void> {
    try {
      const cards = await listProjects();
      this.projects = await Promise.all(cards.map((card) => this.#read(card)));
      this.refused = false;
    } catch {
      this.projects = [];
      this.refused = true;
    }
  }

  listen(hear: (news: TabNews) => void): void {
    this.#listeners.add(hear);
  }

  /** To the shelf of this tab and of all others. */
  async tell(news: TabNews): Promise<void> {
    this.#tell(news);
    if (news.kind !== 'wiped') await this.refresh();
  }

  async rename(id: string, name: string): Promise<void> {
    const trimmed = name.trim();
    if (trimmed !== '') await this.#change(id, { name: trimmed });
  }

  async used(id: string): Promise<void> {
    await this.#change(id, { usedMs: Date.now() });
  }

  async duplicate(id: string, name: string): Promise<void> {
    const copy = newProjectId();
    await copyProject(id, { id: copy, name, usedMs: Date.now() });
    const seal = this.#seals.get(id);
    if (seal !== undefined) this.#seals.set(copy, seal);
    await this.tell({ kind: 'shelf', project: copy });
  }

  /** Gone at once, and for good when nobody took it back in time. */
  async remove(id: string, name: string): Promise<void> {
    await this.#change(id, { deletedMs: Date.now() });
    this.#notices.tell(() => this.#says.removed(name), {
      label: () => this.#says.restore,
      run: () => void this.restore(id),
    });
    setTimeout(() => void sweepWhenIdle(Date.now()).catch(() => {}), SWEEP_AFTER_MS);
  }

  async restore(id: string): Promise<boolean> {
    return (await this.#change(id, { deletedMs: null, usedMs: Date.now() })) !== null;
  }

  sealOf(id: string): Seal | null {
    return this.#seals.get(id) ?? null;
  }

  /** From now on this tab can read the project; with `null` who wants to is asked for the passphrase. */
  async unlocked(id: string, seal: Seal | null): Promise<void> {
    if (seal === null) this.#seals.delete(id);
    else this.#seals.set(id, seal);
    await this.refresh();
  }

  /** Another passphrase for the same key. */
  async changeLock(id: string, seal: Seal): Promise<void> {
    this.#seals.set(id, seal);
    await this.#change(id, { lock: seal.lock });
  }

  /** Nothing is kept any more. */
  emptied(): void {
    this.#seals.clear();
    this.projects = [];
  }

  get #says(): Messages['projects']['notices'] {
    return this.#locale.messages.projects.notices;
  }

  async #hear(news: TabNews): Promise<void> {
    if (news.kind === 'wiped') this.emptied();
    else await this.refresh();
    for (const hear of this.#listeners) hear(news);
  }

  async #change(id: string, changed: Parameters<typeof changeCard>[1]): Promise<ProjectCard | null> {
    const card = await changeCard(id, changed).catch(() => null);
    await this.tell({ kind: 'shelf', project: id });
    return card;
  }

  async #read({ id, name, usedMs, bytes, lock, facts }: ProjectCard): Promise<ShelfProject> {
    const key = this.#seals.get(id)?.key;
    const readable = lock === null || lock.keyId === key?.id;
    return {
      id,
      name,
      usedMs,
      bytes,
      sealed: lock !== null,
      facts: readable ? await readFacts(facts, lock === null ? null : (key ?? null)) : null,
    };
  }
}

async function readFacts(facts: ProjectCard['facts'], key: ProjectKey | null): Promise<ProjectFacts | null> {
  try {
    return JSON.parse(new TextDecoder().decode(await unseal(facts, 'facts', key))) as ProjectFacts;
  } catch {
    return null;
  }
}
