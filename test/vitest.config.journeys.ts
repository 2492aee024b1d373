import { defineConfig } from 'vitest/config';

// What a person does, from the outside: in a real browser, on a real command line, with real data.
export default defineConfig({
  test: {
    name: 'journeys',
    // A browser has the machine to itself, and so has the command line.
    maxWorkers: 1,
    sequence: { groupOrder: 1 },
    include: ['journeys/**/*.test.ts'],
    globalSetup: ['support/global-setup.ts'],
    testTimeout: 120_000,
    // A busy machine makes a page late once, and the report says so; what is broken fails twice.
    retry: 1,
    hookTimeout: 60_000,
    // What a page comes to, it may come to slowly on a busy machine.
    expect: { poll: { timeout: 30_000 } },
  },
});
