import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Two, because each holds a database of its own in memory.
    maxWorkers: 2,
    silent: 'passed-only',
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            '{apps,bench,capabilities,countries,database,demo,drills,platform}/**/*.test.{ts,tsx}',
            'test/*.test.ts',
            'test/{install,world}/**/*.test.ts',
          ],
          globalSetup: ['test/world/database-template.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 400_000,
        },
      },
    ],
  },
})
