import { exports } from 'cloudflare:workers'
import { expect, test } from 'vitest'

// Static files are no part of the worker: test/runtime/node/deploy.test.ts asks for one.
const get = (path: string) => exports.default.fetch(`https://suanpan.test${path}`)

test('the tests run in workerd', () => {
  expect(navigator.userAgent).toBe('Cloudflare-Workers')
})

test('/healthz', async () => {
  const response = await get('/healthz')
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ status: 'ok' })
})

test('/ is a page', async () => {
  const response = await get('/')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toMatch(/^text\/html/)
})
