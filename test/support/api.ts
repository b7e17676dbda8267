import { createApp } from '../../src/http/app.ts'
import { pages } from '../../src/page/routes.ts'
import { clock } from './today.ts'

const app = createApp(pages, clock)

/** Asks the service, with no server between. */
export const request = (path: string, init?: RequestInit) => app.request(path, init)

/** Posts JSON; gives the status and the parsed answer. */
export const post = async (path: string, body: unknown) => {
  const response = await request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  // biome-ignore lint/suspicious/noExplicitAny: tests reach into answers by name, as clients do
  return { status: response.status, response, body: (await response.json()) as any }
}

export const infer = (body: unknown) => post('/api/v1/inference', body)
export const train = (body: unknown) => post('/api/v1/training', body)
export const compare = (body: unknown) => post('/api/v1/compare', body)
