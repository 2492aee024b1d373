import type { Matrix } from '../matrix/index.ts';
import { fromBase64, toBase64 } from '../text/index.ts';
import type { PackedMatrix, PackedSingles } from './cluster-model.ts';

const BYTES = 8;
const SINGLE_BYTES = 4;

export function packMatrix({ rows, columns, values }: Matrix): PackedMatrix {
  const bytes = new Uint8Array(values.length * BYTES);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < values.length; at++) view.setFloat64(at * BYTES, values[at], true);
  return { rows, columns, float64: toBase64(bytes) };
}

export function packRow(values: readonly number[]): PackedMatrix {
  return packMatrix({ rows: 1, columns: values.length, values: Float64Array.from(values) });
}

/** `null` where the text does not hold as many finite numbers as it says. */
export function unpackMatrix({ rows, columns, float64 }: PackedMatrix): Matrix | null {
  const bytes = fromBase64(float64);
  if (bytes === null || bytes.length !== rows * columns * BYTES) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = Float64Array.from({ length: rows * columns }, (_, at) => view.getFloat64(at * BYTES, true));
  return values.every(Number.isFinite) ? { rows, columns, values } : null;
}

export function packSingles(values: readonly number[]): PackedSingles {
  const bytes = new Uint8Array(values.length * SINGLE_BYTES);
  const view = new DataView(bytes.buffer);
  values.forEach((value, at) => {
    view.setFloat32(at * SINGLE_BYTES, value, true);
  });
  return { length: values.length, float32: toBase64(bytes) };
}

/** `null` where the text does not hold as many finite numbers as it says. */
export function unpackSingles({ length, float32 }: PackedSingles): number[] | null {
  const bytes = fromBase64(float32);
  if (bytes === null || bytes.length !== length * SINGLE_BYTES) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = Array.from({ length }, (_, at) => view.getFloat32(at * SINGLE_BYTES, true));
  return values.every(Number.isFinite) ? values : null;
}
