import path from 'node:path';
import { defineConfig } from 'vitest/config';

const resolve = { alias: { '@': path.resolve(import.meta.dirname, 'src') } };

/** One project per kind of test, one kind after the other: `vitest run --project unit`. */
export default defineConfig({
  test: {
    reporters: ['default', './tests/support/last-line-reporter.ts'],
    projects: [
      {
        resolve,
        test: { name: 'unit', include: ['src/**/*.test.{ts,tsx}'], sequence: { groupOrder: 0 } },
      },
      {
        resolve,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          setupFiles: ['tests/support/own-data.ts'],
          sequence: { groupOrder: 1 },
          // Two at a time: one waits for a process or a disk while the other computes.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        resolve,
        // By `npm run test:torture`: minutes, and a gigabyte of films the first time.
        test: {
          name: 'torture',
          include: process.env.DEX_TORTURE ? ['tests/torture/**/*.test.ts'] : [],
          setupFiles: ['tests/support/own-data.ts'],
          sequence: { groupOrder: 3 },
          fileParallelism: false,
          testTimeout: 900_000,
        },
      },
      {
        resolve,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/build-pages.ts'],
          sequence: { groupOrder: 2 },
          maxWorkers: 2,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
