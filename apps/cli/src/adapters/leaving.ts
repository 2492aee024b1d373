/** What must be undone if the process ends now, whatever ends it: an error, a signal, a closed pipe. */
const undo = new Set<() => void>();

process.on('exit', () => {
  for (const one of undo) one();
});

/** Registers a clean-up that runs when the process ends; returns the function that says it is no longer needed. */
export function onLeaving(cleanUp: () => void): () => void {
  undo.add(cleanUp);
  return () => {
    undo.delete(cleanUp);
  };
}

/** 128 + the number of the signal, as shells have it. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Ends the process on a signal; what was registered is undone on the way. */
export function leaveOnSignals(say: (signal: keyof typeof SIGNALS) => void): void {
  for (const [signal, exitCode] of Object.entries(SIGNALS) as [keyof typeof SIGNALS, number][]) {
    process.on(signal, () => {
      say(signal);
      process.exit(exitCode);
    });
  }
}

/** A reader that goes away (`kesit presets | head`) ends the process without a word: it has what it wanted. */
export function leaveWhenNobodyReads(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode ?? 0);
  });
}
