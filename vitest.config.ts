import { defineConfig } from 'vitest/config';

// Tests run in UTC unless they say otherwise (packages/core/vitest.config.istanbul.ts does).
process.env.TZ = 'UTC';

export default defineConfig({
  test: {
    projects: ['{apps,packages}/*/vitest.config*.ts', 'test/vitest.config*.ts'],
    reporters: ['default', './tools/closing-line-reporter.ts'],
  },
});
