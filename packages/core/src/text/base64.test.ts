import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from './base64.ts';

// RFC 4648, section 10.
test.each([
  ['', ''],
  ['f', 'Zg=='],
  ['fo', 'Zm8='],
  ['foo', 'Zm9v'],
  ['foob', 'Zm9vYg=='],
  ['fooba', 'Zm9vYmE='],
  ['foobar', 'Zm9vYmFy'],
])('“%s” is %s', (text, encoded) => {
  expect(toBase64(new TextEncoder().encode(text))).toBe(encoded);
  expect(new TextDecoder().decode(fromBase64(encoded) ?? undefined)).toBe(text);
});

test('any bytes come back', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    }),
  );
});

test('what is no base 64 is refused', () => {
  for (const text of ['Zg', 'Zg=', 'Z===', 'Zm9v!', 'Zm 9v', '====']) expect(fromBase64(text)).toBeNull();
});
