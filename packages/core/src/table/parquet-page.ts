import { crc32 } from './crc32.ts';
import type { ExpandPage } from './parquet-codec.ts';
import { integerField, readThriftStruct, type ThriftStruct } from './parquet-thrift.ts';

/** A page of a column, expanded. */
export type ParquetPage =
  | { readonly kind: 'dictionary'; readonly values: number; readonly bytes: Uint8Array }
  | {
      readonly kind: 'data';
      /** Rows of the page, the empty ones included. */
      readonly rows: number;
      readonly encoding: string;
      /** Where a nullable column's run of "there" and "not there" lies; `null` where its length stands in front of it. */
      readonly levels: Uint8Array | null;
      /** Values, behind the levels where these are part of it. */
      readonly bytes: Uint8Array;
    };

const ENCODINGS: readonly string[] = [
  'PLAIN',
  'GROUP_VAR_INT',
  'PLAIN_DICTIONARY',
  'RLE',
  'BIT_PACKED',
  'DELTA_BINARY_PACKED',
  'DELTA_LENGTH_BYTE_ARRAY',
  'DELTA_BYTE_ARRAY',
  'RLE_DICTIONARY',
  'BYTE_STREAM_SPLIT',
];

const DATA_PAGE = 0;
const DICTIONARY_PAGE = 2;
const DATA_PAGE_V2 = 3;

/** The pages of a column chunk in order (parquet.thrift, `PageHeader`); throws where they are damaged. */
export function* pagesOf(chunk: Uint8Array, expand: ExpandPage): Generator<ParquetPage> {
  let p = 0;
  while (p < chunk.length) {
    const { struct, end } = readThriftStruct(chunk, p);
    const storedSize = integerField(struct, 3, -1);
    if (!(storedSize >= 0 && storedSize <= chunk.length - end)) throw new RangeError('a page is cut off');
    const stored = chunk.subarray(end, end + storedSize);
    p = end + storedSize;
    const checksum = struct.get(4);
    if (typeof checksum === 'number' && crc32(stored) !== checksum >>> 0)
      throw new RangeError('a page is damaged');
    const page = readPage(struct, stored, expand);
    if (page !== null) yield page;
  }
}

function readPage(header: ThriftStruct, stored: Uint8Array, expand: ExpandPage): ParquetPage | null {
  const size = integerField(header, 2, -1);
  const type = integerField(header, 1, -1);
  if (type === DICTIONARY_PAGE) {
    const values = integerField(structField(header, 7), 1, -1);
    return { kind: 'dictionary', values, bytes: expand(stored, size) };
  }
  if (type === DATA_PAGE) {
    const data = structField(header, 5);
    return {
      kind: 'data',
      rows: integerField(data, 1, -1),
      encoding: ENCODINGS[integerField(data, 2, -1)] ?? '',
      levels: null,
      bytes: expand(stored, size),
    };
  }
  if (type !== DATA_PAGE_V2) return null;
  const data = structField(header, 8);
  const levelsSize = integerField(data, 5, -1);
  const repetitionSize = integerField(data, 6, 0);
  if (!(levelsSize >= 0 && levelsSize <= stored.length) || repetitionSize !== 0)
    throw new RangeError('levels beyond the page');
  const values = stored.subarray(levelsSize);
  const isCompressed = data.get(7) !== false && values.length > 0;
  return {
    kind: 'data',
    rows: integerField(data, 1, -1),
    encoding: ENCODINGS[integerField(data, 4, -1)] ?? '',
    levels: stored.subarray(0, levelsSize),
    bytes: isCompressed ? expand(values, size - levelsSize) : values,
  };
}

function structField(struct: ThriftStruct, field: number): ThriftStruct {
  const value = struct.get(field);
  if (value instanceof Map) return value;
  throw new RangeError('a page without its header');
}
