import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'core',
    include: ['{src,test}/**/*.test.ts'],
    env: { TZ: 'UTC' },
    // Pure functions leave nothing behind, and a warm worker runs them three times as fast.
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 30_000,
  },
});
