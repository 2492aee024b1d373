/** One file of an archive as its records tell of it. */
export interface ZipEntry {
  /** UTF-8. */
  readonly name: Uint8Array;
  readonly method: 'stored' | 'deflated';
  /** CRC-32 of the bytes before compression. */
  readonly checksum: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
  /** Sizes and checksum stand behind the data: they were not known before. */
  readonly hasDescriptor: boolean;
  readonly encrypted?: boolean;
  /** Sizes and offset in the zip64 field; must be where one of them is too large for 32 bits. */
  readonly zip64: boolean;
}

/** Where the directory lies and how many files it lists. */
export interface ZipDirectory {
  readonly entries: number;
  readonly start: number;
  readonly size: number;
  readonly zip64: boolean;
  readonly comment?: string;
}

/** What no longer fits 32 bits stands in the zip64 field. */
export const LARGEST_NARROW = 0xffff_fffe;
const IN_ZIP64 = 0xffff_ffff;
/** 1 January 1980, the first day of a zip's calendar: the same files give the same archive. */
const DOS_DAY = 0x0021;

/** Local file header (PKWARE APPNOTE 4.3.7), without the name that follows it. */
export function localHeader(entry: ZipEntry): Uint8Array {
  const known = entry.hasDescriptor ? [0, 0, 0] : [entry.checksum, entry.compressedSize, entry.size];
  return record([
    ...u32(0x04034b50),
    ...u16(20, flagsOf(entry), methodOf(entry), 0, DOS_DAY),
    ...u32(...known),
    ...u16(entry.name.length, 0),
  ]);
}

/** Data descriptor (4.3.9), wide where the sizes need it. */
export function dataDescriptor({ checksum, compressedSize, size }: ZipEntry): Uint8Array {
  const isWide = Math.max(compressedSize, size) > LARGEST_NARROW;
  const sizes = isWide ? u64(compressedSize, size) : u32(compressedSize, size);
  return record([...u32(0x08074b50, checksum), ...sizes]);
}

/** Central directory header (4.3.12), the name and the zip64 field with it. */
export function directoryRecord(entry: ZipEntry): Uint8Array {
  const { name, zip64, size, compressedSize, offset } = entry;
  const extra = zip64 ? [...u16(1, 24), ...u64(size, compressedSize, offset)] : [];
  const narrow = (value: number): number => (zip64 ? IN_ZIP64 : value);
  return record([
    ...u32(0x02014b50),
    ...u16(45, 20, flagsOf(entry), methodOf(entry), 0, DOS_DAY),
    ...u32(entry.checksum, narrow(compressedSize), narrow(size)),
    ...u16(name.length, extra.length, 0, 0, 0),
    ...u32(0, narrow(offset)),
    ...name,
    ...extra,
  ]);
}

/** End of central directory (4.3.16), behind its zip64 form (4.3.14, 4.3.15) where that is wanted. */
export function directoryEnd({ entries, start, size, zip64, comment = '' }: ZipDirectory): Uint8Array {
  const text = [...comment].map((letter) => letter.charCodeAt(0));
  const wide = [
    ...u32(0x06064b50),
    ...u64(44),
    ...u16(45, 45),
    ...u32(0, 0),
    ...u64(entries, entries, size, start),
    ...u32(0x07064b50, 0),
    ...u64(start + size),
    ...u32(1),
  ];
  const count = zip64 ? 0xffff : entries;
  return record([
    ...(zip64 ? wide : []),
    ...u32(0x06054b50),
    ...u16(0, 0, count, count),
    ...u32(zip64 ? IN_ZIP64 : size, zip64 ? IN_ZIP64 : start),
    ...u16(text.length),
    ...text,
  ]);
}

/** Bit 3: a descriptor follows; bit 11: names are UTF-8. */
function flagsOf({ hasDescriptor, encrypted = false }: ZipEntry): number {
  return 0x800 | (hasDescriptor ? 8 : 0) | (encrypted ? 1 : 0);
}

function methodOf({ method }: ZipEntry): number {
  return method === 'deflated' ? 8 : 0;
}

function record(bytes: readonly number[]): Uint8Array {
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
