#!/usr/bin/env node
import { existsSync } from 'node:fs';
import * as module from 'node:module';
import { fileURLToPath } from 'node:url';

const bundle = new URL('../dist/kesit.js', import.meta.url);

if (existsSync(bundle)) {
  // Compiled code is kept beside the bundle, and goes with it at the next build.
  module.enableCompileCache?.(fileURLToPath(new URL('../dist/.compile-cache', import.meta.url)));
  await import(bundle.href);
} else {
  process.stderr.write(
    'kesit is not built yet: run `npx --yes pnpm@12.21.0 install` in the project folder.\n',
  );
  process.exitCode = 1;
}
