import type { ByteSource, Inflate } from '../port/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import { createTranscoder } from '../text/index.ts';
import type { TextFile, TextPiece } from './csv.ts';
import { type DetectedEncoding, detectEncoding } from './encoding.ts';
import { type ExpansionLimits, expandsTooFar } from './expansion.ts';

const PIECE_BYTES = 1024 * 1024;

/** A text file stored as it is. Errors: `file-not-a-table` for binary contents, `file-empty` for nothing but blanks. */
export function plainText(source: ByteSource, head: Uint8Array): Result<TextFile, Problem> {
  const encoding = detectEncoding(head);
  const headComplete = head.length === source.size;
  const problem = unusable(source.name, encoding, head, headComplete);
  if (problem !== null || encoding === null) return err(problem ?? notATable(source.name));
  return ok({
    name: source.name,
    byteSize: source.size,
    encoding: encoding.name,
    compressed: false,
    head: toUtf8(head, encoding, headComplete),
    headComplete,
    stream: () => transcoded(stored(source), encoding),
    plain: encoding.foreign === null ? { source, markBytes: encoding.markBytes } : null,
  });
}

/** A gzip file with text in it; its beginning is expanded twice. Errors: also `compressed-damaged`, `expands-too-far`. */
export function compressedText(
  source: ByteSource,
  inflate: Inflate,
  limits: ExpansionLimits,
  headBytes: number,
): Promise<Result<TextFile, Problem>> {
  const stream = (): TextPieces => expanded(source, inflate, limits);
  return expandedText({ name: source.name, byteSize: source.size, stream }, headBytes);
}

export type TextPieces = AsyncIterable<Result<TextPiece, Problem>>;

/** Text that comes out of something compressed; each `stream` begins anew. Errors: its own, and those of `plainText`. */
export async function expandedText(
  file: { readonly name: string; readonly byteSize: number; readonly stream: () => TextPieces },
  headBytes: number,
): Promise<Result<TextFile, Problem>> {
  const { name, byteSize, stream } = file;
  const beginning = await headOf(stream(), headBytes);
  if (!beginning.ok) return beginning;
  const { head, headComplete } = beginning.value;
  const encoding = detectEncoding(head);
  const problem = unusable(name, encoding, head, headComplete);
  if (problem !== null || encoding === null) return err(problem ?? notATable(name));
  return ok({
    name,
    byteSize,
    encoding: encoding.name,
    compressed: true,
    head: toUtf8(head, encoding, headComplete),
    headComplete,
    stream: () => transcoded(stream(), encoding),
    plain: null,
  });
}

/** The first bytes of a stream. */
export async function headOf(
  stream: TextPieces,
  headBytes: number,
): Promise<Result<{ readonly head: Uint8Array; readonly headComplete: boolean }, Problem>> {
  const head = new Uint8Array(headBytes);
  let length = 0;
  for await (const piece of stream) {
    if (!piece.ok) return piece;
    const { bytes } = piece.value;
    head.set(bytes.subarray(0, headBytes - length), length);
    length = Math.min(headBytes, length + bytes.length);
    if (length === headBytes) return ok({ head, headComplete: false });
  }
  return ok({ head: head.subarray(0, length), headComplete: true });
}

function notATable(file: string): Problem {
  return { code: 'file-not-a-table', facts: { file } };
}

function unusable(
  file: string,
  encoding: DetectedEncoding | null,
  head: Uint8Array,
  headComplete: boolean,
): Problem | null {
  if (encoding === null) return notATable(file);
  const blank = headComplete && head.subarray(encoding.markBytes).every((byte) => byte <= 0x20);
  return blank ? { code: 'file-empty', facts: { file } } : null;
}

function toUtf8(head: Uint8Array, encoding: DetectedEncoding, complete: boolean): Uint8Array {
  const text = head.subarray(encoding.markBytes);
  return encoding.foreign === null ? text : createTranscoder(encoding.foreign)(text, complete);
}

async function* stored(source: ByteSource): AsyncGenerator<Result<TextPiece, Problem>> {
  for (let at = 0; at < source.size; ) {
    const bytes = await source.read(at, Math.min(at + PIECE_BYTES, source.size));
    if (bytes.length === 0) return;
    at += bytes.length;
    yield ok({ bytes, bytesDone: at });
  }
}

async function* expanded(
  source: ByteSource,
  inflate: Inflate,
  limits: ExpansionLimits,
): AsyncGenerator<Result<TextPiece, Problem>> {
  let storedBytes = 0;
  let expandedBytes = 0;
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for await (const piece of stored(source)) {
      if (!piece.ok) return;
      storedBytes = piece.value.bytesDone;
      yield piece.value.bytes.slice();
    }
  }
  const iterator = inflate(pieces(), 'gzip')[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await nextPiece(iterator);
      if (next === null) {
        yield err({ code: 'compressed-damaged', facts: { file: source.name, expandedBytes } });
        return;
      }
      if (next.done === true) return;
      expandedBytes += next.value.length;
      if (expandsTooFar(limits, source.size, expandedBytes)) {
        yield err({ code: 'expands-too-far', facts: { file: source.name, limitBytes: limits.maxBytes } });
        return;
      }
      yield ok({ bytes: next.value, bytesDone: storedBytes });
    }
  } finally {
    await iterator.return?.();
  }
}

/** `null` when the stream turns out to be damaged. */
async function nextPiece(iterator: AsyncIterator<Uint8Array>): Promise<IteratorResult<Uint8Array> | null> {
  try {
    return await iterator.next();
  } catch {
    return null;
  }
}

async function* transcoded(
  pieces: TextPieces,
  encoding: DetectedEncoding,
): AsyncGenerator<Result<TextPiece, Problem>> {
  const transcode = encoding.foreign === null ? null : createTranscoder(encoding.foreign);
  let toSkip = encoding.markBytes;
  let bytesDone = 0;
  for await (const piece of pieces) {
    if (!piece.ok) {
      yield piece;
      return;
    }
    const skipped = Math.min(toSkip, piece.value.bytes.length);
    toSkip -= skipped;
    const bytes = piece.value.bytes.subarray(skipped);
    bytesDone = piece.value.bytesDone;
    yield ok({ bytes: transcode === null ? bytes : transcode(bytes, false), bytesDone });
  }
  if (transcode !== null) yield ok({ bytes: transcode(new Uint8Array(0), true), bytesDone });
}
