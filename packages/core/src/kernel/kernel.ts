import { DISTANCE_KERNEL } from './distance.wasm.ts';
import { KERNEL } from './kernel.wasm.ts';

/** What every instance has. Places are byte offsets in `memory`, whose buffer is another one after a call that needed more room. */
export interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
}

type KernelModule = object;

// Not in the language's own library, but on every platform that runs it.
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => KernelModule;
  readonly Instance: new (module: KernelModule) => { readonly exports: unknown };
};

let compiled: KernelModule | null = null;
let compiledDistances: KernelModule | null = null;

/** Compiled once per thread. */
export function kernelModule(): KernelModule {
  compiled ??= new WebAssembly.Module(bytesOfBase64(KERNEL));
  return compiled;
}

/** An instance with a memory of its own; `Exports` are those functions of the module that the caller uses. */
export function createKernel<Exports extends Kernel>(): Exports {
  return new WebAssembly.Instance(kernelModule()).exports as Exports;
}

/** The same for the module of distances. */
export function createDistanceKernel<Exports extends Kernel>(): Exports {
  compiledDistances ??= new WebAssembly.Module(bytesOfBase64(DISTANCE_KERNEL));
  return new WebAssembly.Instance(compiledDistances).exports as Exports;
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
