import { crc32, deflateRawSync } from 'node:zlib';

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

/** A zip archive (PKWARE APPNOTE), its oddities on request. */
export function zip(
  parts: readonly ZipPart[],
  { zip64 = false, comment = '', lead }: ZipOptions = {},
): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const push = (...added: Uint8Array[]): void => {
    for (const piece of added) {
      pieces.push(piece);
      at += piece.length;
    }
  };
  for (const part of parts) {
    const offset = at;
    const data = part.stored === true ? part.bytes : Uint8Array.from(deflateRawSync(part.bytes));
    const name = new TextEncoder().encode(part.name);
    const flags = (part.descriptor === true ? 8 : 0) | (part.encrypted === true ? 1 : 0) | 0x800;
    const method = part.stored === true ? 0 : 8;
    const checksum = part.declaredChecksum ?? crc32(part.bytes);
    const size = part.declaredSize ?? part.bytes.length;
    const sizes = part.descriptor === true ? [0, 0, 0] : [checksum, data.length, size];
    push(
      record(...u32(0x04034b50), ...u16(20, flags, method, 0, 0), ...u32(...sizes), ...u16(name.length, 0)),
    );
    push(name, data);
    if (part.descriptor === true) push(record(...u32(0x08074b50, checksum, data.length, size)));
    const wide = part.zip64 === true;
    const extra = wide ? record(...u16(1, 24), ...u64(size, data.length, offset)) : new Uint8Array(0);
    const narrow = (value: number): number => (wide ? 0xffffffff : value);
    directory.push(
      record(
        ...u32(0x02014b50),
        ...u16(45, 20, flags, method, 0, 0),
        ...u32(checksum, narrow(data.length), narrow(size)),
        ...u16(name.length, extra.length, 0, 0, 0),
        ...u32(0, narrow(offset)),
      ),
      name,
      extra,
    );
  }
  const start = at;
  push(...directory);
  const size = at - start;
  if (zip64) {
    const end = at;
    push(
      record(
        ...u32(0x06064b50),
        ...u64(44),
        ...u16(45, 45),
        ...u32(0, 0),
        ...u64(parts.length, parts.length, size, start),
      ),
    );
    push(record(...u32(0x07064b50, 0), ...u64(end), ...u32(1)));
  }
  const count = zip64 ? 0xffff : parts.length;
  const text = new TextEncoder().encode(comment);
  push(
    record(
      ...u32(0x06054b50),
      ...u16(0, 0, count, count),
      ...u32(zip64 ? 0xffffffff : size, zip64 ? 0xffffffff : start),
      ...u16(text.length),
    ),
  );
  push(text);
  return Uint8Array.from(Buffer.concat(lead === undefined ? pieces : [lead, ...pieces]));
}

function record(...bytes: number[]): Uint8Array {
  return Uint8Array.from(bytes);
}

function u16(...values: number[]): number[] {
  return values.flatMap((value) => [value & 0xff, value >>> 8]);
}

function u32(...values: number[]): number[] {
  return values.flatMap((value) => [...u16(value & 0xffff), ...u16(value >>> 16)]);
}

function u64(...values: number[]): number[] {
  return values.flatMap((value) => u32(value % 2 ** 32, Math.floor(value / 2 ** 32)));
}
