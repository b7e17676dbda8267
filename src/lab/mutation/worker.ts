import { parentPort } from 'node:worker_threads'
import { init, runBaseTests, setupEnvironment } from 'vitest/worker'

type Listener = (message: unknown) => void
const port = parentPort
if (port === null) throw new Error('Not a worker thread')

// The first is Vitest's own; each start adds one for its calls, which ends with the run.
const listeners: Listener[] = []
port.on('message', (message) => {
  if (message?.type === 'start') listeners.length = 1
  for (const listener of [...listeners]) listener(message)
})

init({
  post: (response) => port.postMessage(response),
  on: (callback) => void listeners.push(callback),
  off: () => undefined,
  runTests: (state, traces) => runBaseTests('run', state, traces),
  collectTests: (state, traces) => runBaseTests('collect', state, traces),
  setup: setupEnvironment,
})
