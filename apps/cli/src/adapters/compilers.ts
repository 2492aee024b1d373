import { setFlagsFromString } from 'node:v8';

/** From here on a run is so long that code gets warm in it. */
const LONG_RUN_BYTES = 128 * 1024 * 1024;

/** Gives back the optimizing compiler that `bin/kesit.js` switches off for `analyze`, where so many bytes are worth it. */
export function chooseCompilers(bytes: number): void {
  if (bytes >= LONG_RUN_BYTES) setFlagsFromString('--turbofan');
}
