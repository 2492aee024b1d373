import type { Deflate, Inflate } from '@kesit/core/port';

/**
 * Expands with the browser's own `DecompressionStream`. It rejects when the stream is damaged and when it ends before its
 * time; bytes behind the end of a stream are an error of their own in some browsers and are treated as damage too.
 */
export const inflate: Inflate = (pieces, format) => through(pieces, new DecompressionStream(format));

export const deflate: Deflate = (pieces, format) => through(pieces, new CompressionStream(format));

async function* through(
  pieces: AsyncIterable<Uint8Array>,
  { readable, writable }: DecompressionStream | CompressionStream,
): AsyncGenerator<Uint8Array, void> {
  const writer = writable.getWriter();
  const written = feed(pieces, writer);
  // Whoever reads hears of a failure first; this keeps the same failure from being reported as unhandled.
  written.catch(() => {});

  const reader = readable.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield value;
    }
    await written;
  } finally {
    // The consumer may stop early: nothing more is to be read or written.
    await reader.cancel().catch(() => {});
    await writer.abort().catch(() => {});
  }
}

async function feed(
  pieces: AsyncIterable<Uint8Array>,
  writer: WritableStreamDefaultWriter<BufferSource>,
): Promise<void> {
  try {
    for await (const piece of pieces) {
      await writer.ready;
      await writer.write(piece as Uint8Array<ArrayBuffer>);
    }
    await writer.close();
  } catch (error) {
    await writer.abort(error).catch(() => {});
    throw error;
  }
}
