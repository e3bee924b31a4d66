import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Which pages were visited is known when all journeys have been walked.
class RoutesLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLast = ({ moduleId }: TestSpecification) => Number(moduleId.endsWith('e2e/routes.spec.ts'));
    return sorted.toSorted((one, other) => isLast(one) - isLast(other));
  }
}

// Isolation, not the runner, costs ten times the run: the tests share no module state that they change.
const shared = { pool: 'threads', isolate: false, environment: 'node' } as const;

// How servers start, end and are killed: slow, and told once.
const processes = ['src/platform/database/embedded/*.db.test.ts', 'test/processes/**/*.test.ts'];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    sequence: { sequencer: RoutesLast },
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          include: ['{src,tools,e2e}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'integration',
          include: ['src/**/*.db.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
          exclude: processes,
          globalSetup: ['test/cluster.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'processes',
          include: processes,
          globalSetup: ['test/built.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'e2e',
          include: ['e2e/**/*.spec.ts'],
          globalSetup: ['test/built.ts', 'e2e/browser.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
