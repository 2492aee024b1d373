import { setFlagsFromString } from 'node:v8';

/** From here on a run is so long that code gets warm in it, and that memory is what to be careful with. */
export const LONG_RUN_BYTES: number = 128 * 1024 * 1024;

/** Gives back the optimizing compiler that `bin/kesit.js` switches off for `analyze`. */
export function giveBackCompiler(): void {
  setFlagsFromString('--turbofan');
}
