import type { ByteSource, Inflate } from '../port/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import { openCsv } from './csv.ts';
import { DEFAULT_LIMITS, type ExpansionLimits } from './expansion.ts';
import { HEAD_BYTES, isGzip, isParquet, isZip, startsWith } from './magic.ts';
import type { Table } from './table.ts';
import { compressedText, plainText } from './text-file.ts';

export interface OpenOptions {
  /** One sheet of a workbook; all that have rows when left out. */
  readonly sheet?: string;
  readonly limits?: ExpansionLimits;
}

/**
 * Finds out what a file is, by its bytes and never by its name, and opens its tables: one for a text or Parquet file, one
 * per sheet for a workbook, those of every file inside for another zip. Errors: the `file-…`, `workbook-…`, `parquet-…`,
 * `compressed-…` and `zip-…` problems.
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
  if (isZip(head)) {
    const { openZipped } = await import('./zipped.ts');
    return openZipped(source, inflate, { ...options, limits });
  }
  if (isParquet(head)) {
    const { openParquet } = await import('./parquet.ts');
    return openParquet(source);
  }
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) {
    const encrypted = hasUtf16(head, 'EncryptedPackage');
    return err({ code: encrypted ? 'workbook-encrypted' : 'workbook-legacy', facts: { file } });
  }
  const text = isGzip(head)
    ? await compressedText(source, inflate, limits, HEAD_BYTES)
    : plainText(source, head);
  if (!text.ok) return text;
  const table = await openCsv(text.value);
  return table.ok ? ok([table.value]) : table;
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
