import { inflateRawSync } from 'node:zlib';

/** Files of a zip archive by name, found by its central directory (PKWARE APPNOTE 4.3.12) as any reader would. */
export function unzip(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = new Map<string, Uint8Array>();
  let at = view.readUInt32LE(view.length - 6);
  for (let left = view.readUInt16LE(view.length - 12); left > 0; left--) {
    const size = view.readUInt32LE(at + 20);
    const nameLength = view.readUInt16LE(at + 28);
    const offset = view.readUInt32LE(at + 42);
    const start = offset + 30 + view.readUInt16LE(offset + 26) + view.readUInt16LE(offset + 28);
    const packed = view.subarray(start, start + size);
    const name = view.toString('utf8', at + 46, at + 46 + nameLength);
    files.set(name, view.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed));
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return files;
}
