import { describe, expect, test } from 'vitest';
import { detectEncoding } from './encoding.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, swap: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return Uint8Array.from(swap ? bytes.swap16() : bytes);
};

const TEXT = 'Müşteri;Tutar\nIğdır;5\n';

describe('detectEncoding', () => {
  test.each([
    ['ASCII', utf8('Customer,Total\n1,5\n'), 'utf-8', 0],
    ['UTF-8', utf8(TEXT), 'utf-8', 0],
    ['UTF-8 with its mark', utf8(`\ufeff${TEXT}`), 'utf-8-bom', 3],
    ['UTF-16LE with its mark', utf16(`\ufeff${TEXT}`, false), 'utf-16le', 2],
    ['UTF-16BE with its mark', utf16(`\ufeff${TEXT}`, true), 'utf-16be', 2],
    ['UTF-16LE without', utf16(TEXT, false), 'utf-16le', 0],
    ['UTF-16BE without', utf16(TEXT, true), 'utf-16be', 0],
    ['Turkish of ISO-8859-9', latin('M\xfc\xfeteri;Tutar\nI\xf0d\xfdr;5\n'), 'iso-8859-9', 0],
    ['Turkish of Windows-1254', latin('M\xfc\xfeteri;\x80\nI\xf0d\xfdr;5\n'), 'windows-1254', 0],
    ['Western of ISO-8859-1', latin('Stra\xdfe;\xc4rger\n'), 'iso-8859-1', 0],
    ['Western of Windows-1252', latin('Stra\xdfe;5\x80\n'), 'windows-1252', 0],
  ])('%s', (_, bytes, name, markBytes) => {
    expect(detectEncoding(bytes)).toMatchObject({ name, markBytes });
  });

  test('a few foreign cells do not make a UTF-8 file foreign', () => {
    const bytes = Uint8Array.from([...utf8(TEXT.repeat(10)), ...latin('Stra\xdfe;5\n')]);
    expect(detectEncoding(bytes)?.name).toBe('utf-8');
  });

  test('a letter cut off by the end of the beginning is no fault', () => {
    const bytes = utf8('Müşteri €');
    for (let end = 1; end <= bytes.length; end++) {
      expect(detectEncoding(bytes.subarray(0, end))?.name).toBe('utf-8');
    }
  });

  test('one odd byte is seen wherever it stands, and wherever the file lies in memory', () => {
    const cases = Array.from({ length: 8 * 15 }, (_, index) => ({ shift: index % 8, length: index >> 3 }));
    for (const { shift, length } of cases) {
      const bytes = new Uint8Array(32).fill(0x61).subarray(shift, shift + length);
      // A letter that the end cuts off is no fault.
      for (let place = 0; place < length - 1; place++) {
        bytes.fill(0x61);
        bytes[place] = 0x00;
        expect(detectEncoding(bytes)?.name).not.toBe('utf-8');
        bytes[place] = 0xfe;
        expect(detectEncoding(bytes)?.name).toBe('iso-8859-9');
        bytes[place] = 0x7f;
        expect(detectEncoding(bytes)?.name).toBe('utf-8');
      }
    }
  });

  test('bytes with zeros and control characters all over are no text', () => {
    expect(detectEncoding(Uint8Array.from({ length: 512 }, (_, i) => i & 0xff))).toBeNull();
    expect(detectEncoding(latin('a\x01b\x02c\x03d\x04'))).toBeNull();
  });
});
