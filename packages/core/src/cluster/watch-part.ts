import type { Watch } from './cluster.ts';

/** The watch for one part of a longer run: its progress goes from `from` to `to`. */
export function watchPart({ onProgress, shouldStop }: Watch, from: number, to: number): Watch {
  return {
    ...(shouldStop === undefined ? {} : { shouldStop }),
    ...(onProgress === undefined ? {} : { onProgress: (done) => onProgress(from + done * (to - from)) }),
  };
}
