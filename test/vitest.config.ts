import { defineConfig } from 'vitest/config';

// What looks at the repository as a whole, without a browser.
export default defineConfig({
  test: {
    name: 'house',
    isolate: false,
    maxWorkers: '100%',
    include: ['house/**/*.test.ts', 'support/**/*.test.ts'],
    testTimeout: 120_000,
  },
});
