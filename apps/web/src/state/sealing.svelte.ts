import { changeLock, createLock } from '../adapters/projects/passphrase.ts';
import type { ComputePool } from '../workers/compute-client.ts';
import type { Seal } from '../workers/project-questions.ts';
import type { Keeping } from './keeping.svelte.ts';
import type { ProjectDoor } from './open-project.svelte.ts';
import type { Shelf } from './shelf.svelte.ts';

/** Shorter ones are guessed. */
export const SHORTEST_PASSPHRASE = 8;

/** What can be done about the passphrase of a project. */
export type PassphraseTask = 'set' | 'change' | 'remove';

export type SealingFailure = 'wrong' | 'full' | 'refused' | 'busy';

interface Parts {
  readonly pool: ComputePool;
  readonly shelf: Shelf;
  readonly keeping: Keeping;
  readonly door: ProjectDoor;
}

/** Sets, changes and removes the passphrase of the open project. Each gives `null` when it is done. */
export class Sealing {
  /** Everything is being written anew. */
  working = $state(false);
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Without a secure connection browsers encrypt nothing. */
  get possible(): boolean {
    return globalThis.crypto?.subtle !== undefined;
  }

  async set(project: string, passphrase: string): Promise<SealingFailure | null> {
    return this.#rewrite(project, await createLock(passphrase));
  }

  async change(project: string, current: string, next: string): Promise<SealingFailure | null> {
    const { shelf } = this.#parts;
    const seal = shelf.sealOf(project);
    const lock = seal && (await changeLock(seal.lock, current, next));
    if (seal === null || lock === null) return 'wrong';
    await shelf.changeLock(project, { ...seal, lock });
    return null;
  }

  async remove(project: string): Promise<SealingFailure | null> {
    return this.#rewrite(project, null);
  }

  /** Forgets the key of this tab and closes the project. */
  async lock(project: string): Promise<void> {
    await this.#parts.keeping.idle();
    this.#parts.door.close();
    await this.#parts.shelf.unlocked(project, null);
  }

  async #rewrite(project: string, to: Seal | null): Promise<SealingFailure | null> {
    const { pool, shelf, keeping, door } = this.#parts;
    this.working = true;
    await keeping.idle();
    const thread = pool.take();
    const outcome = await thread.ask('sealProject', project, shelf.sealOf(project)?.key ?? null, to);
    thread.stop();
    this.working = false;
    if (!outcome.ok) return 'busy';
    const sealed = outcome.value;
    if (sealed.kind === 'not-sealed') {
      return sealed.why === 'full' || sealed.why === 'refused' ? sealed.why : 'busy';
    }
    await shelf.unlocked(project, to);
    await door.reopen();
    await shelf.tell({ kind: 'committed', project, revision: door.revision });
    return null;
  }
}
