import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    env: { TZ: 'UTC', NO_COLOR: '1' },
    testTimeout: 20_000,
    pool: 'threads',
  },
});
