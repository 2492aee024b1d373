import { mergeConfig } from 'vitest/config';
import core from './vitest.config.ts';

// The same tests where the machine's own zone is three hours ahead: whatever reads it by mistake changes its answer. Numbers
// without days have no zone, and what is fuzzed has been fuzzed.
export default mergeConfig(core, {
  test: {
    name: 'core-istanbul',
    env: { TZ: 'Europe/Istanbul' },
    exclude: ['src/{cluster,engine,matrix,model}/**', 'src/**/*.slow.test.ts'],
  },
});
