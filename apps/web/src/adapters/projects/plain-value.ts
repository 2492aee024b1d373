/**
 * Plain data as bytes, for storage: every typed array and every long list of texts becomes a record of its own, the rest one
 * record of JSON that says where they belong. Reading gives back what was written, `NaN`, `undefined`, negative zero and maps
 * included; an array met twice is stored once. Functions and objects with a class are refused. Records may be the value's
 * own memory: they are to be read only.
 */
const TYPED = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
} as const;

type TypedName = keyof typeof TYPED;

/** Key that marks what JSON cannot say. An object that has such a key itself is marked too. */
const MARK = '$';
/** Shorter lists of texts are read faster as JSON. */
const LONG_LIST = 64;

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Marked = Readonly<Record<string, Json>>;

/** The records of a value; the first is the one of the rest. Byte order is the machine's: they never leave it. */
export function toRecords(value: unknown): Uint8Array<ArrayBuffer>[] {
  const columns: Uint8Array<ArrayBuffer>[] = [];
  const places = new Map<object, number>();
  const place = (source: object, bytes: () => Uint8Array<ArrayBuffer>): number => {
    const known = places.get(source);
    if (known !== undefined) return known;
    // The record of the rest stands before them.
    const at = columns.push(bytes());
    places.set(source, at);
    return at;
  };
  const encode = (part: unknown): Json => {
    if (part === null || typeof part === 'string' || typeof part === 'boolean') return part;
    if (typeof part === 'number') return Number.isFinite(part) && !Object.is(part, -0) ? part : number(part);
    if (part === undefined) return { [MARK]: 'undefined' };
    if (typeof part !== 'object') throw new TypeError(`a ${typeof part} is no plain data`);
    if (ArrayBuffer.isView(part)) return { [MARK]: typedName(part), at: place(part, () => bytesOf(part)) };
    if (Array.isArray(part)) {
      if (!isLongList(part)) return part.map(encode);
      const at = place(part, () => new TextEncoder().encode(JSON.stringify(part)));
      return { [MARK]: 'texts', at };
    }
    if (part instanceof Map) {
      return { [MARK]: 'map', entries: [...part].map(([key, item]) => [encode(key), encode(item)]) };
    }
    return object(part);
  };
  const object = (part: object): Json => {
    if (Object.getPrototypeOf(part) !== Object.prototype) throw new TypeError('an instance is no plain data');
    const fields = Object.fromEntries(Object.entries(part).map(([key, item]) => [key, encode(item)]));
    return MARK in fields ? { [MARK]: 'object', fields } : fields;
  };
  const rest = new TextEncoder().encode(JSON.stringify(encode(value)));
  return [rest, ...columns];
}

/** The value again. Typed arrays lie on the records themselves where those are aligned. */
export function fromRecords(records: readonly Uint8Array<ArrayBuffer>[]): unknown {
  const made = new Map<number, unknown>();
  const column = (at: number, make: (bytes: Uint8Array<ArrayBuffer>) => unknown): unknown => {
    if (!made.has(at)) made.set(at, make(records[at]));
    return made.get(at);
  };
  const decode = (part: Json): unknown => {
    if (part === null || typeof part !== 'object') return part;
    if (Array.isArray(part)) return part.map(decode);
    const fields = part as Marked;
    return MARK in fields ? decodeMarked(fields) : decodeFields(fields);
  };
  const decodeFields = (fields: Marked): unknown =>
    Object.fromEntries(Object.entries(fields).map(([key, item]) => [key, decode(item)]));
  const decodeMarked = (fields: Marked): unknown => {
    const kind = fields[MARK] as string;
    if (kind === 'undefined') return undefined;
    if (kind === 'number') return Number(fields.is);
    if (kind === 'object') return decodeFields(fields.fields as Marked);
    if (kind === 'map') {
      return new Map((fields.entries as [Json, Json][]).map(([key, item]) => [decode(key), decode(item)]));
    }
    if (kind === 'texts') {
      return column(fields.at as number, (bytes) => JSON.parse(new TextDecoder().decode(bytes)));
    }
    return column(fields.at as number, (bytes) => typedArray(kind as TypedName, bytes));
  };
  return decode(JSON.parse(new TextDecoder().decode(records[0])) as Json);
}

function number(value: number): Json {
  return { [MARK]: 'number', is: Object.is(value, -0) ? '-0' : String(value) };
}

/** JSON keeps lone surrogates, which UTF-8 alone would not. */
function isLongList(list: readonly unknown[]): boolean {
  return list.length >= LONG_LIST && list.every((item) => typeof item === 'string');
}

function typedName(view: ArrayBufferView): string {
  const name = Object.prototype.toString.call(view).slice(8, -1);
  if (!(name in TYPED)) throw new TypeError(`a ${name} is no plain data`);
  return name;
}

/** A part of a larger buffer is copied: stored as it is, it would take the whole buffer along. */
function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength);
  return byteLength === buffer.byteLength ? bytes : bytes.slice();
}

function typedArray(name: TypedName, bytes: Uint8Array<ArrayBuffer>): ArrayBufferView {
  const { BYTES_PER_ELEMENT } = TYPED[name];
  const { buffer, byteOffset, byteLength } =
    bytes.byteOffset % BYTES_PER_ELEMENT === 0 ? bytes : bytes.slice();
  return new TYPED[name](buffer, byteOffset, byteLength / BYTES_PER_ELEMENT);
}
