import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll } from 'vitest'
import { root } from '../../src/disk/root.ts'

/** Runs a TypeScript file of ours as a user would; collects what it prints. */
export const run = (file: string, env: Readonly<Record<string, string>> = {}) => {
  const child = spawn(process.execPath, [root + file], { env: { ...process.env, ...env } })
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => {
    output.stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    output.stderr += chunk
  })
  const exited = once(child, 'close').then(([code]) => ({ code: code as number | null, ...output }))
  return { child, output, exited }
}

/** Starts the Node server on a free port; resolves once it says where it is. */
export const startServer = async () => {
  const { child, output, exited } = run('src/adapters/node.ts', { PORT: '0' })
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const [found] = /http:\/\/localhost:\d+/.exec(output.stdout) ?? []
      if (found) resolve(found)
    })
    exited.then(({ stderr }) => reject(new Error(`The server did not start: ${stderr}`)))
  })
  const stop = (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal)
    return exited
  }
  return { url, port: new URL(url).port, stop }
}

/** One server for the tests of a file; gives a function that says its origin. */
export const useServer = () => {
  let server: Awaited<ReturnType<typeof startServer>>
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server?.stop())
  return () => server.url
}
