/** Bytes of a file looked at before it is read. */
export const HEAD_BYTES: number = 256 * 1024;

/** A file is what its bytes begin with, whatever its name says. */
export function startsWith(bytes: Uint8Array, ...magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

/** With files in it, or empty. */
export function isZip(head: Uint8Array): boolean {
  return startsWith(head, 0x50, 0x4b, 0x03, 0x04) || startsWith(head, 0x50, 0x4b, 0x05, 0x06);
}

export function isGzip(head: Uint8Array): boolean {
  return startsWith(head, 0x1f, 0x8b);
}

export function isParquet(head: Uint8Array): boolean {
  return startsWith(head, 0x50, 0x41, 0x52, 0x31);
}
