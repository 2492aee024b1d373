import { defineConfig } from 'vitest/config';

// The built command, as a shell would run it.
export default defineConfig({
  test: {
    name: 'command-line',
    include: ['cli/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
