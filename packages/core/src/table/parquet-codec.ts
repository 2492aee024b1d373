import { expandSnappy } from './parquet-snappy.ts';

/** Expands one page; throws when it is damaged. */
export type ExpandPage = (stored: Uint8Array, size: number) => Uint8Array;

/** Functions by the name the format gives their codec. */
export type PageCodecs = Readonly<Partial<Record<string, (stored: Uint8Array, size: number) => Uint8Array>>>;

/** Pages are a megabyte or so by custom. */
const MAX_PAGE_BYTES = 256 * 1024 * 1024;

/** Codecs that need no library. */
const OWN_CODECS: ReadonlySet<string> = new Set(['UNCOMPRESSED', 'SNAPPY']);

export function needsLibrary(codec: string): boolean {
  return !OWN_CODECS.has(codec);
}

/** How pages of a codec are expanded; `null` where nobody knows how. */
export function pageExpander(codec: string, library: PageCodecs): ExpandPage | null {
  const expand = expanderOf(codec, library);
  if (expand === null) return null;
  return (stored, size) => {
    if (!(size >= 0 && size <= MAX_PAGE_BYTES)) throw new RangeError('a page larger than any');
    if (size === 0) return new Uint8Array(0);
    const page = expand(stored, size);
    if (page.length !== size) throw new RangeError('a page of another size');
    return page;
  };
}

function expanderOf(codec: string, library: PageCodecs): ExpandPage | null {
  if (codec === 'UNCOMPRESSED') return (stored) => stored;
  if (codec === 'SNAPPY') {
    return (stored, size) => {
      const page = new Uint8Array(size);
      expandSnappy(stored, page);
      return page;
    };
  }
  const raw = library.LZ4_RAW;
  if (codec === 'LZ4' && raw !== undefined) return (stored, size) => expandFramedLz4(stored, size, raw);
  return library[codec] ?? null;
}

/** Hadoop's frames around LZ4 blocks: both sizes, big-endian, before each; without them it is one bare block. */
function expandFramedLz4(stored: Uint8Array, size: number, raw: ExpandPage): Uint8Array {
  const view = new DataView(stored.buffer, stored.byteOffset, stored.length);
  const page = new Uint8Array(size);
  let at = 0;
  let p = 0;
  while (p + 8 <= stored.length) {
    const expanded = view.getUint32(p);
    const length = view.getUint32(p + 4);
    if (expanded > size - at || length > stored.length - p - 8) return raw(stored, size);
    page.set(raw(stored.subarray(p + 8, p + 8 + length), expanded), at);
    at += expanded;
    p += 8 + length;
  }
  return p === stored.length && at === size ? page : raw(stored, size);
}
