import type { ByteSource } from '@kesit/core/port';

const UNREADABLE = 'file-unreadable: ';

/** A file of the person's own machine. The browser reads only the pieces that are asked for. */
export function fileSource(file: File): ByteSource {
  const { name, size, read } = blobSource(file, file.name);
  return {
    name,
    size,
    async read(start, end) {
      try {
        return await read(start, end);
      } catch (cause) {
        // Moved, changed or locked after it was chosen.
        throw new Error(UNREADABLE + file.name, { cause });
      }
    },
  };
}

export function blobSource(blob: Blob, name = ''): ByteSource {
  return {
    name,
    size: blob.size,
    read: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
  };
}

/** The file that could not be read, if that is what went wrong. Of an error from another thread only its message is left. */
export function unreadableFile(error: unknown): string | null {
  if (!(error instanceof Error) || !error.message.startsWith(UNREADABLE)) return null;
  return error.message.slice(UNREADABLE.length);
}
