import { err, ok, type Problem, type Result } from '../result/index.ts';
import { byteWriter } from '../text/index.ts';
import { type Dictionary, hashBytes, internBytes } from './dictionary.ts';
import {
  CUT,
  findRoot,
  isAside,
  isNamed,
  LT,
  readRichText,
  SLASH,
  skipAside,
  skipTag,
} from './xlsx-markup.ts';
import { isBlank } from './xlsx-other-cell.ts';
import { expandXml } from './xlsx-part.ts';
import { appendBytes, createXmlWindow, forgetRead, MAX_UNIT_BYTES, type XmlWindow } from './xlsx-window.ts';
import { damagedPart, type Wish, type ZipArchive } from './zip.ts';
import type { ZipEntry } from './zip-directory.ts';

/** More than any workbook has; four bytes each are kept. */
const MAX_STRINGS = 2 ** 26;
const MAX_TEXT_BYTES = 2 ** 30;
const SLICE_BYTES = 1024 * 1024;

/**
 * Reads the shared strings (ECMA-376 part 1, 18.4.9) into `texts`: the code of each by its index, blank ones 0. Errors:
 * `workbook-damaged`, `expands-too-far`.
 */
export async function readSharedStrings(
  archive: ZipArchive,
  entry: ZipEntry,
  texts: Dictionary,
): Promise<Result<Int32Array, Problem>> {
  const window = createXmlWindow();
  const reader = createStringReader(window, texts);
  const damaged = damagedPart(archive.source.name, entry.name);
  /** Unread bytes below which another look is not worth it: a very long text is not gone through for every piece. */
  let worthALook = 0;
  const problem = await expandXml(archive, entry, (piece): Wish => {
    for (let at = 0; at < piece.length && !reader.isOver(); at += SLICE_BYTES) {
      appendBytes(window, piece.subarray(at, at + SLICE_BYTES));
      if (window.end < worthALook) continue;
      reader.read();
      forgetRead(window);
      worthALook = 2 * window.end;
      if (window.end > MAX_UNIT_BYTES) return damaged;
      if (reader.count() > MAX_STRINGS || texts.offsets[texts.size] > MAX_TEXT_BYTES) {
        const { maxBytes, maxRatio } = archive.limits;
        const facts = { file: archive.source.name, part: entry.name, maxBytes, maxRatio };
        return { code: 'expands-too-far', facts };
      }
    }
    return 'more';
  });
  if (problem !== null) return err(problem);
  reader.read();
  return reader.isOver() ? ok(reader.codes()) : err(damaged);
}

interface StringReader {
  /** Takes the strings that are complete out of the window. */
  read(): void;
  /** The end of the list has been seen. */
  isOver(): boolean;
  count(): number;
  codes(): Int32Array;
}

function createStringReader(window: XmlWindow, texts: Dictionary): StringReader {
  const out = byteWriter(1024);
  let prefix: Uint8Array | null = null;
  let codes = new Int32Array(1024);
  let count = 0;
  let over = false;

  function add(code: number): void {
    if (count === codes.length) {
      const grown = new Int32Array(count * 2);
      grown.set(codes);
      codes = grown;
    }
    codes[count++] = code;
  }

  function read(): void {
    prefix ??= findRoot(window)?.prefix ?? null;
    if (prefix === null) return;
    const { bytes, end } = window;
    let p = window.at;
    while (!over) {
      while (bytes[p] !== LT) p++;
      window.at = Math.min(p, end);
      if (p >= end) return;
      const tag = p;
      p = isAside(bytes, tag) ? skipAside(window, tag) : skipTag(window, tag);
      if (p === CUT) return;
      const isEmpty = bytes[p - 2] === SLASH;
      if (isNamed(bytes, tag + 1, prefix, 'si')) {
        out.length = 0;
        if (!isEmpty) p = readRichText(window, p, prefix, 'si', out);
        if (p === CUT) return;
        const blank = isBlank(out.bytes, out.length);
        add(blank ? 0 : internBytes(texts, out.bytes, 0, out.length, hashBytes(out.bytes, 0, out.length)));
      } else {
        const nameAt = bytes[tag + 1] === SLASH ? 2 : isEmpty ? 1 : 0;
        over = nameAt > 0 && isNamed(bytes, tag + nameAt, prefix, 'sst');
      }
      window.at = p;
    }
  }

  return { read, isOver: () => over, count: () => count, codes: () => codes.subarray(0, count) };
}
