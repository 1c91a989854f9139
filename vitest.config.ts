import { defineConfig } from 'vitest/config';

/** Folders whose tests touch nothing but values: their files share one copy of the modules, which halves the time. */
const pure = ['candidates', 'curation', 'data', 'discover', 'lineage', 'license', 'lock', 'model', 'policies', 'policy', 'report', 'util'].map((folder) => `test/${folder}/**/*.test.{ts,tsx}`);

export default defineConfig({
  test: {
    env: { TZ: 'UTC', NO_COLOR: '1' },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'threads',
    // Vitest leaves one core idle; most time is spent waiting for the built program and for answers on loopback.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false, setupFiles: ['test/support/seed.ts'] } },
      { extends: true, test: { name: 'rest', include: ['test/**/*.test.{ts,tsx}'], exclude: pure, setupFiles: ['test/support/seed.ts'] } },
    ],
  },
});
