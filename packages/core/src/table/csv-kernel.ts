import { CSV_KERNEL } from './csv-kernel.wasm.ts';

/**
 * The compiled inner loop of text files, written in `kernel/assembly`. Places are byte offsets in `memory`, whose buffer
 * is another one after any call that needed more room.
 */
export interface CsvKernel {
  readonly memory: { readonly buffer: ArrayBuffer };
  create(columns: number, rows: number, delimiter: number, newline: number, blankRuns: boolean): void;
  planText(column: number, identifier: boolean): number;
  planNumber(column: number, decimal: number): number;
  planTime(column: number, dayFirst: boolean, compact: boolean, utc: boolean): number;
  chunkPlace(size: number): number;
  scan(from: number, limit: number): number;
  addToFingerprint(row: number, column: number, low: number, high: number): void;
  setNextCode(column: number, code: number): void;
  recodeTexts(column: number, base: number, first: number, rows: number): void;
  forgetTexts(column: number): void;
  entryCount(column: number): number;
  entriesPlace(column: number): number;
  textsPlace(column: number): number;
  textBytes(column: number): number;
  counted(column: number, sign: number): number;
  positionReached(): number;
  linesPassed(): number;
  stoppedAtQuote(): number;
  deferredPlace(): number;
  deferredCells(): number;
  fingerprintsPlace(): number;
  misshapenPlace(): number;
  beginsPlace(): number;
}

/** A compiled module; it can be posted to another thread, which then need not compile it again. */
export type CsvKernelModule = object;

// Not in the language's own library, but on every platform that runs it.
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => CsvKernelModule;
  readonly Instance: new (module: CsvKernelModule) => { readonly exports: unknown };
};

let compiled: CsvKernelModule | null = null;

export function csvKernelModule(): CsvKernelModule {
  compiled ??= new WebAssembly.Module(bytesOfBase64(CSV_KERNEL));
  return compiled;
}

/** Takes the module another thread compiled. */
export function useCsvKernelModule(module: CsvKernelModule): void {
  compiled = module;
}

/** A kernel with a memory of its own. */
export function createCsvKernel(): CsvKernel {
  return new WebAssembly.Instance(csvKernelModule()).exports as CsvKernel;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base 64 (RFC 4648, section 4). */
function bytesOfBase64(text: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let i = 0; i < 64; i++) values[DIGITS.charCodeAt(i)] = i;
  const length = text.endsWith('==') ? text.length - 2 : text.endsWith('=') ? text.length - 1 : text.length;
  const bytes = new Uint8Array((length * 3) >> 2);
  let at = 0;
  for (let i = 0; i < length; i += 4) {
    const group =
      (values[text.charCodeAt(i)] << 18) |
      (values[text.charCodeAt(i + 1)] << 12) |
      (values[text.charCodeAt(i + 2)] << 6) |
      values[text.charCodeAt(i + 3)];
    // What does not fit behind the end is not written.
    bytes[at++] = group >> 16;
    bytes[at++] = group >> 8;
    bytes[at++] = group;
  }
  return bytes;
}
