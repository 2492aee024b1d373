import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'cli',
    isolate: false,
    maxWorkers: '100%',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
  },
});
