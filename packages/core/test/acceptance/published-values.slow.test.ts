import { describe, expect, test } from 'vitest';
import { publishedValues } from '../../src/cluster/published-values.contract.ts';
import { PROCESSOR_ENGINES } from '../../test-support/computing.ts';
import { publishedData } from '../../test-support/published-data.ts';

const cases = publishedValues(await publishedData());

describe.each(PROCESSOR_ENGINES.map((engine) => [engine.name, engine] as const))('%s', (_, engine) => {
  test.each(cases.map(({ name, run }) => [name, run] as const))(
    '%s',
    async (_name, run) => {
      await expect(run(engine)).resolves.toBeUndefined();
    },
    60_000,
  );
});
