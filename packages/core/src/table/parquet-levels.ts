/** Reads values of a run-length and bit-packed hybrid one stretch after the other. */
export interface HybridReader {
  /** Writes the next `count` values to the front of `out`; throws when there are not so many. */
  read(out: Int32Array, count: number): void;
}

/** Source: Parquet encodings, "Run Length Encoding / Bit-Packing Hybrid". `width` is the bits of a value, 0 to 32. */
export function createHybridReader(
  bytes: Uint8Array,
  start: number,
  end: number,
  width: number,
): HybridReader {
  if (!(start <= end && end <= bytes.length && width <= 32)) throw new RangeError('levels beyond the page');
  const byteWidth = (width + 7) >> 3;
  const mask = 2 ** Math.min(width, 24) - 1;
  let p = start;
  let left = 0;
  let packed = false;
  let repeated = 0;
  /** Bits not handed out yet, and how many. */
  let bits = 0;
  let bitCount = 0;

  function nextRun(): void {
    let header = 0;
    for (let factor = 1; ; factor *= 128) {
      if (p >= end || factor > 2 ** 35) throw new RangeError('levels are cut off');
      const byte = bytes[p++];
      header += (byte & 0x7f) * factor;
      if (byte < 0x80) break;
    }
    packed = header % 2 === 1;
    left = Math.floor(header / 2) * (packed ? 8 : 1);
    if (packed) {
      bits = 0;
      bitCount = 0;
      return;
    }
    if (p + byteWidth > end) throw new RangeError('levels are cut off');
    repeated = 0;
    for (let i = 0; i < byteWidth; i++) repeated += bytes[p++] * 256 ** i;
  }

  function unpack(out: Int32Array, at: number, count: number): void {
    for (let i = 0; i < count; i++) {
      while (bitCount < width) {
        if (p >= end) throw new RangeError('levels are cut off');
        bits |= bytes[p++] << bitCount;
        bitCount += 8;
      }
      out[at + i] = bits & mask;
      bits >>>= width;
      bitCount -= width;
    }
  }

  /** The same for more than 24 bits, which do not fit beside the next byte into an integer. */
  function unpackWide(out: Int32Array, at: number, count: number): void {
    for (let i = 0; i < count; i++) {
      while (bitCount < width) {
        if (p >= end) throw new RangeError('levels are cut off');
        bits += bytes[p++] * 2 ** bitCount;
        bitCount += 8;
      }
      const rest = Math.floor(bits / 2 ** width);
      out[at + i] = bits - rest * 2 ** width;
      bits = rest;
      bitCount -= width;
    }
  }

  return {
    read(out, count) {
      for (let at = 0; at < count; ) {
        if (left === 0) nextRun();
        const taken = Math.min(left, count - at);
        if (packed && width <= 24) unpack(out, at, taken);
        else if (packed) unpackWide(out, at, taken);
        else out.fill(repeated, at, at + taken);
        left -= taken;
        at += taken;
      }
    },
  };
}
