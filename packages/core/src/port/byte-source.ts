/** Random access to the bytes of one file, wherever it lives: a `File` in a tab, a descriptor in Node, an array in a test. */
export interface ByteSource {
  /** File name without a folder, for messages and exports. */
  readonly name: string;
  /** Bytes in the file. */
  readonly size: number;
  /** The bytes in `[start, end)`, clipped to the file. The caller owns the array until it asks for the next one. */
  read(start: number, end: number): Promise<Uint8Array>;
}

export type CompressedFormat = 'gzip' | 'deflate-raw';

/**
 * Expands a compressed stream piece by piece. Rejects when the stream is damaged or ends early.
 * The platform brings it: `DecompressionStream` in a tab, zlib in Node.
 */
export type Inflate = (
  pieces: AsyncIterable<Uint8Array>,
  format: CompressedFormat,
) => AsyncIterable<Uint8Array>;

/** The way back: compresses a stream of bytes piece by piece (`CompressionStream` in a tab, zlib in Node). */
export type Deflate = Inflate;
