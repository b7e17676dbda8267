import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { programOf } from './program.ts'

/** The program that draws a screen where there is none. */
export const xvfb = programOf('Xvfb')

/** Starts a screen of its own, on the first number that is free. */
export const startScreen = async () => {
  const child = spawn(xvfb ?? '', ['-displayfd', '1', '-screen', '0', '1400x1000x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`Xvfb ended with ${code}`)
  })
  const [number] = await Promise.race([once(child.stdout, 'data'), ended])
  // That it ends later is no fault.
  ended.catch(() => {})
  return { display: `:${String(number).trim()}`, stop: () => child.kill() }
}
