import type { ByteSource } from '../port/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import { MAX_COLUMNS } from './csv.ts';
import { createDictionary } from './dictionary.ts';
import { uniqueNames } from './header.ts';
import { needsLibrary, type PageCodecs } from './parquet-codec.ts';
import { layOut, type ParquetFile, type ParquetFooter } from './parquet-file.ts';
import { readParquet, sampleParquet } from './parquet-read.ts';
import { readThriftStruct } from './parquet-thrift.ts';
import type { Table } from './table.ts';

const SAMPLE_ROWS = 200;
const MAGIC = 'PAR1';
const TAIL_BYTES = 8;
const MAX_FOOTER_BYTES = 64 * 1024 * 1024;

/**
 * Opens a Parquet file as one table of its flat columns. hyparquet reads the footer, its companion expands the rarer
 * codecs; pages are decoded here, because a library that trusts a damaged run length fills memory until the process dies.
 * Errors: the `parquet-…` problems, `file-without-rows`, `too-many-columns`, `file-unreadable`.
 */
export async function openParquet(source: ByteSource): Promise<Result<Table[], Problem>> {
  const file = source.name;
  const footer = await readFooter(source);
  if (!footer.ok) return footer;
  const codecs = await loadCodecs(source, footer.value);
  if (!codecs.ok) return codecs;
  let layout: ParquetFile | { readonly feature: string };
  try {
    layout = layOut(source, footer.value, codecs.value, createDictionary());
  } catch {
    return err(damaged(source));
  }
  if ('feature' in layout)
    return err({ code: 'parquet-unsupported', facts: { file, feature: layout.feature } });
  const columns = layout.columns.length;
  if (columns > MAX_COLUMNS)
    return err({ code: 'too-many-columns', facts: { file, columns, limit: MAX_COLUMNS } });
  if (layout.groups.length === 0) return err({ code: 'file-without-rows', facts: { file } });
  const sample = await sampleParquet(layout, SAMPLE_ROWS);
  return sample.ok ? ok([parquetTable(layout, sample.value)]) : sample;
}

function parquetTable(layout: ParquetFile, sample: string[][]): Table {
  const chunks = layout.groups.flatMap((group) => group.chunks);
  return {
    file: layout.source.name,
    format: {
      container: 'parquet',
      compressed: false,
      encoding: null,
      delimiter: null,
      hasHeader: true,
      sheet: null,
    },
    header: uniqueNames(layout.columns.map(({ name }) => name)),
    sample,
    dateColumns: layout.columns.flatMap(({ maker }, column) => (maker.isDate ? [column] : [])),
    byteSize: chunks.reduce((bytes, { start, end }) => bytes + end - start, 0),
    layout: null,
    read: (options) => readParquet(layout, options),
  };
}

function damaged(source: ByteSource): Problem {
  return { code: 'parquet-damaged', facts: { file: source.name } };
}

async function readFooter(source: ByteSource): Promise<Result<ParquetFooter, Problem>> {
  let bytes: Uint8Array;
  try {
    const tail = await source.read(source.size - TAIL_BYTES, source.size);
    if (tail.length < TAIL_BYTES || String.fromCharCode(...tail.subarray(4)) !== MAGIC)
      return err(damaged(source));
    const length = new DataView(tail.buffer, tail.byteOffset).getUint32(0, true);
    if (length > MAX_FOOTER_BYTES || length + TAIL_BYTES > source.size) return err(damaged(source));
    bytes = (await source.read(source.size - TAIL_BYTES - length, source.size)).slice();
  } catch {
    return err({ code: 'file-unreadable', facts: { file: source.name } });
  }
  try {
    readThriftStruct(bytes.subarray(0, -TAIL_BYTES), 0);
    const { parquetMetadata } = await import('hyparquet');
    return ok(parquetMetadata(bytes, { geoparquet: false }));
  } catch {
    return err(damaged(source));
  }
}

/** The library of codecs, loaded when the file needs it: it compiles WebAssembly, which not every page may. */
async function loadCodecs(source: ByteSource, footer: ParquetFooter): Promise<Result<PageCodecs, Problem>> {
  const used = footer.row_groups.flatMap(({ columns }) =>
    columns.map(({ meta_data: meta }) => meta?.codec ?? ''),
  );
  const rare = used.find((codec) => codec !== '' && needsLibrary(codec));
  if (rare === undefined) return ok({});
  try {
    const { compressors, decompressZstd } = await import('hyparquet-compressors');
    // Left to itself, it makes room for whatever size the page claims.
    return ok({ ...compressors, ZSTD: (stored, size) => decompressZstd(stored, new Uint8Array(size)) });
  } catch {
    return err({ code: 'parquet-unsupported', facts: { file: source.name, feature: rare } });
  }
}
