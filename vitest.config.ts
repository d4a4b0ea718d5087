import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files in the order of their names: by default the order depends on the times of the last run. */
class ByName extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const name = ({ moduleId }: TestSpecification): string => moduleId;
    return Promise.resolve(files.toSorted((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0)));
  }
}

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/fixtures/**', 'tests/golden/**'],
    environment: 'node',
    globals: false,
    pool: 'forks',
    // Vitest leaves one processor free; on two that is half of them.
    maxWorkers: '100%',
    sequence: { sequencer: ByName },
    // For tests that hang; how long others take is a matter of the machine.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
