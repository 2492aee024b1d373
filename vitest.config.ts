import { defineConfig } from 'vitest/config';

process.env['TZ'] ??= 'UTC';

export default defineConfig({
  test: {
    projects: ['packages/*/vitest.config.ts', 'apps/*/vitest.config.ts', 'test/vitest.config.ts'],
  },
});
