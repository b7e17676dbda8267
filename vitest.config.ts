import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

// Without it workerd's simulator asks Cloudflare for a sample of request properties.
process.env.CLOUDFLARE_CF_FETCH_ENABLED = 'false'

const processes = { testTimeout: 60_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    reporters: ['default', 'json'],
    outputFile: { json: '.cache/tests.json' },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/runtime/**', 'test/page/**', 'test/browsers/**'],
          // A run of two cores beside workerd and a browser may stall for seconds.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [cloudflareTest({ wrangler: { configPath: './wrangler.toml' } })],
        test: { name: 'workerd', include: ['test/runtime/workerd/**/*.test.ts'], ...processes },
      },
      {
        test: { name: 'node', include: ['test/runtime/node/**/*.test.ts'], ...processes },
      },
      {
        test: {
          name: 'browser',
          include: ['test/page/**/*.test.ts'],
          globalSetup: 'test/support/chromium-unpack.ts',
          // What a page comes to is waited for; how long that takes is no matter of these tests.
          expect: { poll: { timeout: 15_000 } },
          ...processes,
        },
      },
    ],
  },
})
