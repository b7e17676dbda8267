import { defineConfig } from 'vitest/config'
import { keptThread } from './pool.ts'
import { sampling, withSampleAlone } from './sample.ts'
import { ShortestFirst } from './sequencer.ts'

export default defineConfig({
  plugins: [
    {
      name: keptThread.name,
      // Stryker sets one of Vitest's own pools; this one takes its place.
      configureVitest: ({ project }) => {
        project.config.pool = keptThread.name
        project.config.poolRunner = keptThread
      },
    },
    {
      name: 'sample',
      enforce: 'pre',
      transform: (code) =>
        code.includes('stryMutAct_')
          ? { code: withSampleAlone(code, sampling()), map: null }
          : null,
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [
      // They start processes, servers and browsers, which run code without mutants.
      'test/{browsers,cli,page,runtime}/**',
      // They read the code and the data, not what it computes.
      'test/house/**',
      'test/lab/where.test.ts',
      'test/presets/presets.test.ts',
      // It reads each answer against the description, for longer than all others together.
      'test/http/openapi.test.ts',
      // They need a thread in which nothing has loaded the expression engine.
      'test/units/**',
    ],
    setupFiles: ['src/lab/mutation/setup.ts'],
    isolate: false,
    sequence: { sequencer: ShortestFirst },
    testTimeout: 30_000,
  },
})
