import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTranscoder, LEGACY_ENCODINGS, legacyToUtf8 } from './legacy-encoding.ts';
import { decodeUtf8 } from './utf8.ts';

describe('legacyToUtf8', () => {
  it.each(LEGACY_ENCODINGS)('reads all 256 bytes of %s as the platform does', (encoding) => {
    const decoder = new TextDecoder(encoding);
    for (let byte = 0; byte < 256; byte++) {
      const utf8 = legacyToUtf8(encoding, Uint8Array.of(byte));
      expect(decodeUtf8(utf8, 0, utf8.length), `byte ${byte}`).toBe(decoder.decode(Uint8Array.of(byte)));
    }
  });

  it('reads Turkish letters', () => {
    const utf8 = legacyToUtf8('windows-1254', Uint8Array.from([0xde, 0xfd, 0xf0, 0x80]));
    expect(decodeUtf8(utf8, 0, utf8.length)).toBe('Şığ€');
  });
});

describe('createTranscoder', () => {
  const units = fc.array(
    fc.oneof(fc.constantFrom(0xd800, 0xdbff, 0xdc00, 0xdfff, 0x41, 0x20ac, 0xfeff), fc.nat(0xffff)),
    { maxLength: 12 },
  );

  it.each(['utf-16le', 'utf-16be'] as const)(
    'turns %s into UTF-8 wherever the pieces are cut',
    (encoding) => {
      const decoder = new TextDecoder(encoding, { ignoreBOM: true });
      fc.assert(
        fc.property(
          units,
          fc.boolean(),
          fc.infiniteStream(fc.integer({ min: 0, max: 3 })),
          (all, odd, sizes) => {
            const bytes = new Uint8Array(all.length * 2 + (odd ? 1 : 0));
            const view = new DataView(bytes.buffer);
            all.forEach((unit, i) => {
              view.setUint16(i * 2, unit, encoding === 'utf-16le');
            });
            const transcode = createTranscoder(encoding);
            const out: number[] = [];
            let at = 0;
            for (const size of sizes) {
              if (at === bytes.length) break;
              out.push(...transcode(bytes.subarray(at, Math.min(bytes.length, at + size)), false));
              at = Math.min(bytes.length, at + size);
            }
            out.push(...transcode(new Uint8Array(0), true));
            expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(out))).toBe(
              decoder.decode(bytes),
            );
          },
        ),
        { numRuns: 2000 },
      );
    },
  );

  it('gives nothing for nothing', () => {
    expect(createTranscoder('utf-16le')(new Uint8Array(0), true)).toEqual(new Uint8Array(0));
    expect(createTranscoder('iso-8859-9')(new Uint8Array(0), true)).toEqual(new Uint8Array(0));
  });
});
