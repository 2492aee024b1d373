import { askToPersist, type StorageUse, storageUse, wipeStorage } from '../adapters/storage.ts';
import type { Keeping } from './keeping.svelte.ts';
import type { ProjectDoor } from './open-project.svelte.ts';
import type { Shelf } from './shelf.svelte.ts';

/** What this browser keeps for the page, and how to be rid of it. */
export class Storage {
  use = $state.raw<StorageUse | null>(null);
  wiping = $state(false);
  wiped = $state(false);
  readonly #shelf: Shelf;
  readonly #keeping: Keeping;
  readonly #door: ProjectDoor;

  constructor(shelf: Shelf, keeping: Keeping, door: ProjectDoor) {
    this.#shelf = shelf;
    this.#keeping = keeping;
    this.#door = door;
  }

  async look(): Promise<void> {
    this.use = await storageUse();
  }

  async persist(): Promise<void> {
    await askToPersist();
    await this.look();
  }

  /** Nothing is left afterwards, in this tab's memory neither, until something is kept again. */
  async wipe(): Promise<void> {
    this.wiping = true;
    this.#door.close();
    await this.#keeping.idle();
    await this.#shelf.tell({ kind: 'wiped' });
    await wipeStorage();
    this.#shelf.emptied();
    this.#keeping.emptied();
    await this.look();
    this.wiping = false;
    this.wiped = true;
  }
}
