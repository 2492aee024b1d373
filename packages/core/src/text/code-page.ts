/**
 * Windows code pages 1252 (Western) and 1254 (Turkish) as Unicode code units by byte. As browsers read them (WHATWG
 * Encoding), bytes without a character stand for the control character of the same number.
 */
export const WINDOWS_1252: Uint16Array = codePage(
  '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ',
  [],
);

/** Code page 1254 differs from 1252 in eight places: six Turkish letters, and no Z with caron. */
export const WINDOWS_1254: Uint16Array = codePage(
  '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008d\u008e\u008f\u0090‘’“”•–—˜™š›œ\u009d\u009eŸ',
  [
    [0xd0, 'Ğ'],
    [0xdd, 'İ'],
    [0xde, 'Ş'],
    [0xf0, 'ğ'],
    [0xfd, 'ı'],
    [0xfe, 'ş'],
  ],
);

function codePage(from80To9f: string, others: readonly (readonly [number, string])[]): Uint16Array {
  const units = new Uint16Array(256);
  for (let byte = 0; byte < 256; byte++) units[byte] = byte;
  for (let i = 0; i < 32; i++) units[0x80 + i] = from80To9f.charCodeAt(i);
  for (const [byte, letter] of others) units[byte] = letter.charCodeAt(0);
  return units;
}
