#!/usr/bin/env node
import { existsSync } from 'node:fs';

const bundle = new URL('../dist/kesit.js', import.meta.url);

if (existsSync(bundle)) {
  await import(bundle.href);
} else {
  process.stderr.write(
    'kesit is not built yet: run `npx --yes pnpm@12.21.0 install` in the project folder.\n',
  );
  process.exitCode = 1;
}
