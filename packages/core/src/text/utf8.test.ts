import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8, encodeUtf8, isUtf8 } from './utf8.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const turkish = new TextDecoder('windows-1254');

function platformText(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

/** Bytes that are nearly UTF-8: every kind of lead and continuation byte is likely. */
const nearlyUtf8 = fc
  .array(
    fc.oneof(
      fc.constantFrom(0x41, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xed, 0xef),
      fc.constantFrom(0xf0, 0xf1, 0xf4, 0xf5, 0xff),
      fc.nat(255),
    ),
    { maxLength: 6 },
  )
  .map((values) => Uint8Array.from(values));

describe('decodeUtf8', () => {
  it('reads valid bytes as the platform does, and everything else as Windows-1254', () => {
    fc.assert(
      fc.property(nearlyUtf8, (bytes) => {
        expect(decodeUtf8(bytes, 0, bytes.length)).toBe(platformText(bytes) ?? turkish.decode(bytes));
      }),
      { numRuns: 5000 },
    );
  });

  it('reads a part of a longer run', () => {
    const bytes = encodeUtf8('ab çay 😀 cd');
    expect(decodeUtf8(bytes, 3, 12)).toBe('çay 😀');
  });

  it('reads long texts, plain and accented', () => {
    const plain = 'order '.repeat(20_000);
    const accented = 'şişe 😀 '.repeat(20_000);
    for (const text of [plain, accented]) {
      const bytes = encodeUtf8(text);
      expect(decodeUtf8(bytes, 0, bytes.length)).toBe(text);
    }
  });
});

describe('encodeUtf8', () => {
  it('writes what the platform writes, lone surrogates included', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
      fc.array(fc.constantFrom('\ud800', '\udbff', '\udc00', 'a')).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        expect(encodeUtf8(text)).toEqual(Uint8Array.from(new TextEncoder().encode(text)));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('isUtf8', () => {
  it('accepts what the platform decodes, and nothing else', () => {
    const whole = encodeUtf8('a£ş€😀z');
    const ends = Array.from(whole, (_, index) => index + 1).filter((end) => isUtf8(whole, 0, end));
    expect(ends).toEqual([1, 3, 5, 8, 12, 13]);
    fc.assert(
      fc.property(nearlyUtf8, (bytes) => {
        expect(isUtf8(bytes, 0, bytes.length)).toBe(platformText(bytes) !== null);
      }),
      { numRuns: 5000 },
    );
  });
});
