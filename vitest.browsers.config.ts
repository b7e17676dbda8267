import { defineConfig } from 'vitest/config'

/** The page in the browsers that the machine has beside Chromium: `npm run test:browsers`. */
export default defineConfig({
  test: {
    name: 'browsers',
    include: ['test/browsers/**/*.test.ts'],
    globalSetup: 'test/support/browsers/announce.ts',
    // Each starts browsers of its own.
    fileParallelism: false,
    expect: { poll: { timeout: 15_000 } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
