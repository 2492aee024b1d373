import { defineConfig } from 'vitest/config';

// The built command, as a shell would run it.
export default defineConfig({
  test: {
    name: 'command-line',
    maxWorkers: 1,
    sequence: { groupOrder: 1 },
    include: ['cli/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
