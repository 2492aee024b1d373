import type { ByteSource, Inflate } from '../port/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import { openCsv } from './csv.ts';
import { DEFAULT_LIMITS, type ExpansionLimits } from './expansion.ts';
import type { Table } from './table.ts';
import { compressedText, plainText } from './text-file.ts';

/** Bytes of a file looked at before it is read. */
const HEAD_BYTES = 256 * 1024;

export interface OpenOptions {
  /** One sheet of a workbook; all that have rows when left out. */
  readonly sheet?: string;
  readonly limits?: ExpansionLimits;
}

/**
 * Finds out what a file is, by its bytes and never by its name, and opens its tables: one for a text or Parquet file, one
 * per sheet for a workbook. Errors: the `file-…`, `workbook-…`, `parquet-…` and `compressed-…` problems.
 */
export async function openTables(
  source: ByteSource,
  inflate: Inflate,
  options: OpenOptions = {},
): Promise<Result<readonly Table[], Problem>> {
  const limits = options.limits ?? DEFAULT_LIMITS;
  const file = source.name;
  if (source.size === 0) return err({ code: 'file-empty', facts: { file } });
  const head = (await source.read(0, Math.min(HEAD_BYTES, source.size))).slice();
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04) || startsWith(head, 0x50, 0x4b, 0x05, 0x06)) {
    const { openXlsx } = await import('./xlsx.ts');
    return openXlsx(source, inflate, { ...options, limits });
  }
  if (startsWith(head, 0x50, 0x41, 0x52, 0x31)) {
    const { openParquet } = await import('./parquet.ts');
    return openParquet(source);
  }
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) {
    const encrypted = hasUtf16(head, 'EncryptedPackage');
    return err({ code: encrypted ? 'workbook-encrypted' : 'workbook-legacy', facts: { file } });
  }
  const gzip = startsWith(head, 0x1f, 0x8b);
  const text = gzip ? await compressedText(source, inflate, limits, HEAD_BYTES) : plainText(source, head);
  if (!text.ok) return text;
  const table = await openCsv(text.value);
  return table.ok ? ok([table.value]) : table;
}

function startsWith(bytes: Uint8Array, ...magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

/** Is `text` somewhere in `bytes` as UTF-16LE (the directory of an OLE2 container)? */
function hasUtf16(bytes: Uint8Array, text: string): boolean {
  for (let at = 0; at + text.length * 2 <= bytes.length; at += 2) {
    let i = 0;
    while (i < text.length && bytes[at + 2 * i] === text.charCodeAt(i) && bytes[at + 2 * i + 1] === 0) i++;
    if (i === text.length) return true;
  }
  return false;
}
