const MAX_BLOCK = 2 ** 16;
const MAX_MINIBLOCKS = 512;
/** Integers of one page; pages have a few ten thousand values by custom. */
const MAX_INTEGERS = 2 ** 24;

/**
 * Integers coded as differences in blocks of small ones: `count` of them, and the position behind. Throws when there are
 * not so many. Source: Parquet encodings, "Delta Encoding"; arithmetic wraps at 64 bits, as the writers' does.
 */
export function deltaIntegers(
  bytes: Uint8Array,
  start: number,
  count: number,
): { values: BigInt64Array; end: number } {
  let p = start;

  function varint(): bigint {
    let value = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      if (p >= bytes.length) throw new RangeError('differences are cut off');
      const byte = bytes[p++];
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    throw new RangeError('an integer is too long');
  }

  function zigzag(): bigint {
    const value = varint();
    return BigInt.asIntN(64, (value >> 1n) ^ -(value & 1n));
  }

  const blockSize = Number(varint());
  const miniblocks = Number(varint());
  const declared = Number(varint());
  const perMiniblock = blockSize / miniblocks;
  const plausible =
    blockSize > 0 && blockSize <= MAX_BLOCK && miniblocks <= MAX_MINIBLOCKS && Number.isInteger(perMiniblock);
  if (!plausible || declared < count || count > MAX_INTEGERS)
    throw new RangeError('differences that are none');
  const values = new BigInt64Array(count);
  let value = zigzag();
  let at = 0;
  if (count > 0) values[at++] = value;
  // All declared integers are passed over, so that `end` is right when more are there than wanted.
  let left = declared - 1;
  while (left > 0) {
    const least = zigzag();
    const widthsAt = p;
    p += miniblocks;
    if (p > bytes.length) throw new RangeError('differences are cut off');
    for (let i = 0; i < miniblocks && left > 0; i++) {
      const width = bytes[widthsAt + i];
      const miniblockEnd = p + (width * perMiniblock) / 8;
      if (width > 64 || miniblockEnd > bytes.length) throw new RangeError('differences are cut off');
      const taken = Math.min(perMiniblock, left, count - at);
      for (let j = 0; j < taken; j++) {
        value = BigInt.asIntN(64, value + least + bitsAt(bytes, p * 8 + j * width, width));
        values[at++] = value;
      }
      left -= perMiniblock;
      p = miniblockEnd;
    }
  }
  return { values, end: p };
}

/** `width` bits, the least significant first, from bit `start` on. */
function bitsAt(bytes: Uint8Array, start: number, width: number): bigint {
  let low = 0;
  let high = 0;
  for (let done = 0; done < width; ) {
    const bit = start + done;
    const taken = Math.min(8 - (bit & 7), width - done, done < 32 ? 32 - done : 64);
    const part = (bytes[Math.floor(bit / 8)] >> (bit & 7)) & ((1 << taken) - 1);
    if (done < 32) low += part * 2 ** done;
    else high += part * 2 ** (done - 32);
    done += taken;
  }
  return high === 0 ? BigInt(low) : (BigInt(high) << 32n) | BigInt(low);
}
