import type { ByteSource } from '@kesit/core/port';
import { fileSource } from './file-source.ts';
import { type StoredFile, storedSource } from './projects/stored-file.ts';

/** A file a study reads: one of the person's own machine, or one kept in a project. Either can be sent to any thread. */
export type SourceFile = File | StoredFile;

export function openSource(file: SourceFile): ByteSource {
  return file instanceof File ? fileSource(file) : storedSource(file);
}

export function isStored(file: SourceFile): file is StoredFile {
  return !(file instanceof File);
}
