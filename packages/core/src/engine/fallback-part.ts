import type { Engine } from './engine.ts';

/** The engine now, and the next one where this one is lost. */
export interface Current {
  engine(): Engine;
  /** Runs `work` on the engine there is; on the next where it is lost meanwhile, and so on. `again` says that it is not the first. */
  run<T>(work: (engine: Engine) => Promise<T>): Promise<T>;
}

/** Something on the engine there is, made anew on the next one. */
export interface FallbackPart<T> {
  on(engine: Engine): Promise<T>;
  dispose(): void;
}

/** `make` brings a new one to where the last was. */
export function fallbackPart<T extends { dispose(): void }>(
  make: (engine: Engine) => Promise<T>,
): FallbackPart<T> {
  let at: { readonly engine: Engine; readonly made: Promise<T>; part: T | null } | null = null;
  const dispose = (): void => {
    const last = at;
    at = null;
    if (last === null) return;
    if (last.part === null) {
      last.made.then(
        (part) => part.dispose(),
        () => {},
      );
    } else last.part.dispose();
  };
  return {
    async on(engine) {
      if (at?.engine !== engine) {
        dispose();
        at = { engine, made: make(engine), part: null };
      }
      const mine = at;
      mine.part = await mine.made;
      return mine.part;
    },
    dispose,
  };
}
