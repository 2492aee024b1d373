import type { ByteSource } from '../port/index.ts';
import type { Dictionary } from './dictionary.ts';
import { type ExpandPage, type PageCodecs, pageExpander } from './parquet-codec.ts';
import { type CellMaker, cellMaker, type ParquetElement, type PhysicalType } from './parquet-type.ts';

/** A Parquet file as far as a flat table goes: columns that hold one value per row. */
export interface ParquetFile {
  readonly source: ByteSource;
  readonly columns: readonly ParquetColumn[];
  readonly groups: readonly RowGroup[];
  readonly texts: Dictionary;
}

export interface ParquetColumn {
  readonly name: string;
  readonly type: PhysicalType;
  readonly typeLength: number;
  readonly nullable: boolean;
  readonly maker: CellMaker;
}

/** A run of rows whose columns are stored one after the other. */
export interface RowGroup {
  readonly rowCount: number;
  /** One per column. */
  readonly chunks: readonly { readonly start: number; readonly end: number; readonly expand: ExpandPage }[];
}

/** The part of the footer that is used (parquet.thrift, `FileMetaData`). */
export interface ParquetFooter {
  readonly schema: readonly ParquetElement[];
  readonly row_groups: readonly {
    readonly num_rows: bigint;
    readonly columns: readonly {
      readonly file_path?: string;
      readonly meta_data?: {
        readonly type: string;
        readonly codec: string;
        readonly total_compressed_size: bigint;
        readonly data_page_offset: bigint;
        readonly dictionary_page_offset?: bigint;
      };
    }[];
  }[];
}

const PHYSICAL_TYPES: ReadonlySet<string> = new Set([
  ...['BOOLEAN', 'INT32', 'INT64', 'INT96', 'FLOAT', 'DOUBLE', 'BYTE_ARRAY', 'FIXED_LEN_BYTE_ARRAY'],
]);

/** Rows of a file; more can be declared in a few bytes, but not meant. */
const MAX_ROWS = 2 ** 31;

/**
 * The flat columns of a file and where they lie; columns of lists, maps and structs are left out. Throws when the footer
 * contradicts itself or the file; gives the name of a feature that is not known.
 */
export function layOut(
  source: ByteSource,
  footer: ParquetFooter,
  codecs: PageCodecs,
  texts: Dictionary,
): ParquetFile | { readonly feature: string } {
  const leaves = flatLeaves(footer.schema);
  if (leaves.length === 0) return { feature: 'nested columns only' };
  const columns = leaves.map(({ element }): ParquetColumn => {
    const isColumn = typeof element.name === 'string' && PHYSICAL_TYPES.has(element.type ?? '');
    if (!isColumn) throw new RangeError('a column without a name or type');
    return {
      name: element.name,
      type: element.type as PhysicalType,
      typeLength: element.type_length ?? 0,
      nullable: element.repetition_type !== 'REQUIRED',
      maker: cellMaker(element, texts),
    };
  });
  const groups: RowGroup[] = [];
  let rows = 0;
  for (const group of footer.row_groups) {
    const chunks: { start: number; end: number; expand: ExpandPage }[] = [];
    for (const { leaf, element } of leaves) {
      const { file_path: path, meta_data: meta } = group.columns[leaf];
      if (path !== undefined) return { feature: 'columns in other files' };
      if (meta === undefined) return { feature: 'encryption' };
      if (meta.type !== element.type) throw new RangeError('a column of two types');
      const expand = pageExpander(meta.codec, codecs);
      if (expand === null) return { feature: meta.codec };
      const first = Number(meta.dictionary_page_offset ?? 0);
      const start =
        first > 0 ? Math.min(first, Number(meta.data_page_offset)) : Number(meta.data_page_offset);
      const end = start + Number(meta.total_compressed_size);
      if (!(start >= 4 && end >= start && end <= source.size))
        throw new RangeError('a column beyond the file');
      chunks.push({ start, end, expand });
    }
    const rowCount = Number(group.num_rows);
    rows += rowCount;
    if (!(rowCount >= 0 && rows <= MAX_ROWS)) throw new RangeError('more rows than any file has');
    if (rowCount > 0) groups.push({ rowCount, chunks });
  }
  return { source, columns, groups, texts };
}

/** Top-level columns with one value per row, each with its position among all stored columns. */
function flatLeaves(schema: readonly ParquetElement[]): { element: ParquetElement; leaf: number }[] {
  const flat: { element: ParquetElement; leaf: number }[] = [];
  let leaf = 0;
  /** Elements still to come, by level of nesting. */
  const open: number[] = [];
  for (const element of schema.slice(1)) {
    const children = element.num_children ?? 0;
    if (children === 0) {
      if (open.length === 0 && element.repetition_type !== 'REPEATED') flat.push({ element, leaf });
      leaf++;
      while (open.length > 0 && --open[open.length - 1] === 0) open.pop();
    } else open.push(children);
  }
  return flat;
}
