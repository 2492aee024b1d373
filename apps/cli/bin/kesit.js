#!/usr/bin/env node
import * as module from 'node:module';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';

// Not imported: that would load its streams and promises too (see `vite.config.ts`).
const { existsSync } = process.getBuiltinModule('node:fs');
const bundle = new URL('../dist/kesit.js', import.meta.url);

if (existsSync(bundle)) {
  // Compiled code is kept beside the bundle, and goes with it at the next build; threads learn the place by the variable.
  process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('../dist/.compile-cache', import.meta.url));
  module.enableCompileCache?.();
  if (process.argv[2] === 'analyze') {
    // An order file is read by the WebAssembly kernel, and what is left runs once: for half a million rows the best compiler
    // for JavaScript would take a quarter of the processors for code that is over before it is ready. `giveBackCompiler`
    // brings it back for files that take seconds.
    setFlagsFromString('--no-turbofan');
    const { startAhead } = await import(new URL('reading-threads.js', bundle).href);
    startAhead(process.argv.slice(3));
  }
  await import(bundle.href);
} else {
  process.stderr.write(
    'kesit is not built yet: run `npx --yes pnpm@12.21.0 install` in the project folder.\n',
  );
  process.exitCode = 1;
}
