/** A value of Thrift's compact protocol; a struct is a map by field number. 64-bit integers are rounded to a double. */
export type ThriftValue = number | boolean | Uint8Array | ThriftStruct | readonly ThriftValue[];
export type ThriftStruct = ReadonlyMap<number, ThriftValue>;

const DEEPEST = 32;
const LONGEST_VARINT = 10;

/**
 * Reads the struct that begins at `at` and gives its end. Throws where the bytes are none: nothing is allocated and no loop
 * runs further than the bytes that are there. Source: Thrift compact protocol encoding.
 */
export function readThriftStruct(bytes: Uint8Array, at: number): { struct: ThriftStruct; end: number } {
  let p = at;

  function byte(): number {
    if (p >= bytes.length) throw new RangeError('the struct is cut off');
    return bytes[p++];
  }

  function varint(): number {
    let value = 0;
    for (let i = 0, factor = 1; i < LONGEST_VARINT; i++, factor *= 128) {
      const next = byte();
      value += (next & 0x7f) * factor;
      if (next < 0x80) return value;
    }
    throw new RangeError('an integer is too long');
  }

  function zigzag(): number {
    const value = varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  function element(type: number, depth: number): ThriftValue {
    switch (type) {
      case 1:
      case 2:
        return byte() === 1;
      case 3:
        return (byte() << 24) >> 24;
      case 4:
      case 5:
      case 6:
        return zigzag();
      case 7:
        return take(8).length;
      case 8:
        return take(varint());
      case 9:
      case 10:
        return list(depth + 1);
      case 12:
        return struct(depth + 1);
      default:
        throw new RangeError('a type that does not occur');
    }
  }

  function take(length: number): Uint8Array {
    if (length > bytes.length - p) throw new RangeError('a text is cut off');
    p += length;
    return bytes.subarray(p - length, p);
  }

  function list(depth: number): ThriftValue[] {
    if (depth > DEEPEST) throw new RangeError('nested too deeply');
    const head = byte();
    const length = head >> 4 === 15 ? varint() : head >> 4;
    if (length > bytes.length - p) throw new RangeError('a list is cut off');
    const values: ThriftValue[] = [];
    for (let i = 0; i < length; i++) values.push(element(head & 15, depth));
    return values;
  }

  function struct(depth: number): ThriftStruct {
    if (depth > DEEPEST) throw new RangeError('nested too deeply');
    const fields = new Map<number, ThriftValue>();
    let field = 0;
    for (;;) {
      const head = byte();
      const type = head & 15;
      if (type === 0) return fields;
      field = head >> 4 === 0 ? zigzag() : field + (head >> 4);
      fields.set(field, type <= 2 ? type === 1 : element(type, depth));
    }
  }

  const result = struct(0);
  return { struct: result, end: p };
}

/** An integer field, or what stands in for one that is missing. */
export function integerField(struct: ThriftStruct, field: number, otherwise: number): number {
  const value = struct.get(field);
  return typeof value === 'number' ? value : otherwise;
}
