import type { ByteSource } from '@kesit/core/port';

/** The file was moved, changed or locked after it was chosen. */
export class UnreadableFile extends Error {
  readonly file: string;

  constructor(file: string, cause: unknown) {
    super(`${file} could not be read`, { cause });
    this.file = file;
  }
}

/** A file of the person's own machine. The browser reads only the pieces that are asked for. */
export function fileSource(file: File): ByteSource {
  return {
    name: file.name,
    size: file.size,
    async read(start, end) {
      try {
        return new Uint8Array(await file.slice(start, end).arrayBuffer());
      } catch (error) {
        throw new UnreadableFile(file.name, error);
      }
    },
  };
}
