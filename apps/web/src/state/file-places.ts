import type { StoredFile } from '../adapters/projects/stored-file.ts';
import type { SourceFile } from '../adapters/source-file.ts';

/**
 * Where the files of a study are. A draft goes on naming them by the list it was opened with; once they are kept in a project
 * they are read from there, whatever becomes of the ones on the person's disk.
 */
export class FilePlaces {
  readonly #stored = new WeakMap<readonly SourceFile[], readonly StoredFile[]>();

  store(files: readonly SourceFile[], stored: readonly StoredFile[]): void {
    if (files !== stored) this.#stored.set(files, stored);
  }

  /** To be asked whenever files are read. */
  now(files: readonly SourceFile[]): readonly SourceFile[] {
    return this.#stored.get(files) ?? files;
  }
}
