import { Worker } from 'node:worker_threads'
import type { PoolRunnerInitializer } from 'vitest/node'

const name = 'kept-thread'

let kept: Worker | undefined
let idle = Promise.resolve()

/**
 * A thread for tests that stays when a run ends, with all that it has imported. Vitest would
 * start one for each run, and import the whole service in it: most of a second for each
 * mutant, whose tests take milliseconds.
 */
export const keptThread: PoolRunnerInitializer = {
  name,
  createPoolWorker: ({ env, execArgv }) => {
    kept ??= new Worker(new URL('./worker.ts', import.meta.url), {
      env: { ...process.env, ...env },
      execArgv,
    })
    const thread = kept
    let leave = () => {}
    return {
      name,
      on: (event, callback) => thread.on(event, callback),
      off: (event, callback) => thread.off(event, callback),
      send: (message) => thread.postMessage(message),
      deserialize: (data) => data,
      // Vitest may start the next run before it has stopped the last.
      start: async () => {
        const before = idle
        idle = new Promise((resolve) => {
          leave = resolve
        })
        await before
        thread.ref()
      },
      stop: async () => {
        thread.removeAllListeners('message')
        thread.unref()
        leave()
      },
    }
  },
}
