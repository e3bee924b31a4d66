import { defineConfig } from 'vitest/config';

// Isolation, not the runner, costs ten times the run: the tests share no module state that they change.
// What they wait for (a database, a browser) runs beside them, so every processor gets a worker: left to itself the runner
// keeps one free, which is half of two.
const shared = { pool: 'threads', isolate: false, maxWorkers: '100%', environment: 'node' } as const;

// A browser has two journeys at a time to draw, and a whole one takes three times as long as the light one.
const patient = { testTimeout: 240_000, hookTimeout: 120_000 };

// How servers start, end and are killed: slow, and told once.
const processes = ['src/platform/database/embedded/*.db.test.ts', 'test/processes/**/*.test.ts'];

// What the integration tests sent; read at the end.
const posted = 'test/posted/*.test.ts';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
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
          exclude: [...processes, posted],
          globalSetup: ['test/cluster.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'posted',
          include: [posted],
          // Which forms were sent is known when all integration tests have run.
          sequence: { groupOrder: 1 },
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
          include: ['e2e/journeys/*.spec.ts'],
          globalSetup: ['test/built.ts', 'e2e/browser.ts'],
          ...patient,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'routes',
          include: ['e2e/routes.spec.ts'],
          // Which pages were visited is known when all journeys have been walked.
          sequence: { groupOrder: 1 },
          ...patient,
        },
      },
    ],
  },
});
