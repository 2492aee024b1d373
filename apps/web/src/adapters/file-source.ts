import type { ByteSource } from '@kesit/core/port';

const UNREADABLE = 'file-unreadable: ';

/** A file of the person's own machine. The browser reads only the pieces that are asked for. */
export function fileSource(file: File): ByteSource {
  return {
    name: file.name,
    size: file.size,
    async read(start, end) {
      try {
        return new Uint8Array(await file.slice(start, end).arrayBuffer());
      } catch (cause) {
        // Moved, changed or locked after it was chosen.
        throw new Error(UNREADABLE + file.name, { cause });
      }
    },
  };
}

/** The file that could not be read, if that is what went wrong. Of an error from another thread only its message is left. */
export function unreadableFile(error: unknown): string | null {
  if (!(error instanceof Error) || !error.message.startsWith(UNREADABLE)) return null;
  return error.message.slice(UNREADABLE.length);
}
