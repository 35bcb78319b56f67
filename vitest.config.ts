import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Property tests try much; on a busy machine they may take several times as long as alone.
const limits = { testTimeout: 60_000, hookTimeout: 60_000 };

/** What many tests share: a database, a Docker engine, or a whole machine that nothing else keeps busy. */
const shared = [
  'test/{conformance,container,security,start}/**/*.test.ts',
  'test/api/audits.test.ts',
  'test/faults/neo4j-outage.test.ts',
  'test/same-answer/engines.test.ts',
];

export default defineConfig({
  test: {
    maxWorkers: availableParallelism(),
    projects: [
      { test: { name: 'unit', include: ['{graph,server,web}/**/*.test.ts'], ...limits } },
      {
        test: {
          name: 'integration',
          include: ['test/**/*.test.ts'],
          exclude: shared,
          // Servers build the page when it is stale; two must not do so at once.
          globalSetup: 'test/build-page.ts',
          ...limits,
        },
      },
      {
        test: {
          name: 'shared',
          include: shared,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          ...limits,
        },
      },
    ],
  },
});
