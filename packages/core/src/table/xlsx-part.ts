import type { Problem } from '../result/index.ts';
import { createTranscoder, type Transcoder } from '../text/index.ts';
import { expandPart, type Wish, type ZipArchive } from './zip.ts';
import type { ZipEntry } from './zip-directory.ts';

/** `expandPart` for XML: UTF-8 whatever the part is written in (the other one allowed is UTF-16). */
export function expandXml(
  archive: ZipArchive,
  entry: ZipEntry,
  take: (piece: Uint8Array, bytesDone: number) => Wish,
): Promise<Problem | null> {
  let first: Uint8Array | null = new Uint8Array(0);
  let transcode: Transcoder | null = null;
  return expandPart(archive, entry, (piece, bytesDone) => {
    let bytes = piece;
    if (first !== null) {
      bytes = new Uint8Array(first.length + piece.length);
      bytes.set(first);
      bytes.set(piece, first.length);
      first = bytes.length < 2 ? bytes : null;
      if (first !== null) return 'more';
      const mark = (bytes[0] << 8) | bytes[1];
      if (mark === 0xfffe) transcode = createTranscoder('utf-16le');
      else if (mark === 0xfeff) transcode = createTranscoder('utf-16be');
    }
    return take(transcode === null ? bytes : transcode(bytes, false), bytesDone);
  });
}
