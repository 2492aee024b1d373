/**
 * Expands a Snappy block into exactly `output.length` bytes. Throws when it is damaged; every step moves on in the input,
 * so that no input can keep it busy. Source: google/snappy, format_description.txt.
 */
export function expandSnappy(input: Uint8Array, output: Uint8Array): void {
  let p = 0;
  while (p < input.length && input[p] >= 0x80) p++;
  p++;
  let at = 0;
  while (p < input.length) {
    const tag = input[p++];
    if ((tag & 3) === 0) {
      let length = (tag >> 2) + 1;
      if (length > 60) {
        const width = length - 60;
        length = 1;
        for (let i = 0; i < width; i++) length += input[p + i] * 256 ** i;
        p += width;
      }
      if (!(length <= input.length - p && length <= output.length - at))
        throw new RangeError('a literal is cut off');
      if (length < 16) for (let i = 0; i < length; i++) output[at + i] = input[p + i];
      else output.set(input.subarray(p, p + length), at);
      p += length;
      at += length;
      continue;
    }
    const kind = tag & 3;
    const length = kind === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    let offset = input[p] | (kind === 1 ? (tag >> 5) << 8 : input[p + 1] << 8);
    if (kind === 3) offset += input[p + 2] * 2 ** 16 + input[p + 3] * 2 ** 24;
    p += kind === 3 ? 4 : kind;
    if (p > input.length || offset === 0 || offset > at || length > output.length - at) {
      throw new RangeError('a copy from nowhere');
    }
    for (let i = 0; i < length; i++) output[at + i] = output[at - offset + i];
    at += length;
  }
  if (at !== output.length) throw new RangeError('the block is cut off');
}
