import { crc32, deflateRawSync } from 'node:zlib';
import {
  dataDescriptor,
  directoryEnd,
  directoryRecord,
  localHeader,
  type ZipEntry,
} from '../src/export/zip-records.ts';

export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly stored?: boolean;
  /** Written as a stream would: sizes and checksum behind the data. */
  readonly descriptor?: boolean;
  readonly encrypted?: boolean;
  /** Sizes and offset in the zip64 field although they would fit. */
  readonly zip64?: boolean;
  /** What the directory says instead of the truth. */
  readonly declaredSize?: number;
  readonly declaredChecksum?: number;
}

export interface ZipOptions {
  readonly zip64?: boolean;
  readonly comment?: string;
  /** Bytes in front of the archive that its offsets do not count. */
  readonly lead?: Uint8Array;
}

/** A zip archive held in memory, its oddities on request. */
export function zip(
  parts: readonly ZipPart[],
  { zip64 = false, comment = '', lead }: ZipOptions = {},
): Uint8Array {
  const pieces: Uint8Array[] = [];
  const entries: ZipEntry[] = [];
  let at = 0;
  const push = (...added: Uint8Array[]): void => {
    for (const piece of added) {
      pieces.push(piece);
      at += piece.length;
    }
  };
  for (const part of parts) {
    const data = part.stored === true ? part.bytes : Uint8Array.from(deflateRawSync(part.bytes));
    const entry = entryOf(part, data.length, at);
    entries.push(entry);
    push(localHeader(entry), entry.name, data);
    if (entry.hasDescriptor) push(dataDescriptor(entry));
  }
  const start = at;
  push(...entries.map(directoryRecord));
  push(directoryEnd({ entries: parts.length, start, size: at - start, zip64, comment }));
  return Uint8Array.from(Buffer.concat(lead === undefined ? pieces : [lead, ...pieces]));
}

function entryOf(part: ZipPart, compressedSize: number, offset: number): ZipEntry {
  return {
    name: new TextEncoder().encode(part.name),
    method: part.stored === true ? 'stored' : 'deflated',
    checksum: part.declaredChecksum ?? crc32(part.bytes),
    compressedSize,
    size: part.declaredSize ?? part.bytes.length,
    offset,
    hasDescriptor: part.descriptor === true,
    encrypted: part.encrypted === true,
    zip64: part.zip64 === true,
  };
}
