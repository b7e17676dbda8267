import { describe, expect, test } from 'vitest'
import { withFiles } from '../../src/adapters/files.ts'
import { assets } from '../../src/assets/names.ts'
import { estimates } from '../../src/estimates/index.ts'
import { createApp } from '../../src/http/app.ts'
import { pages } from '../../src/page/routes.ts'
import { request } from '../support/api.ts'
import { clock } from '../support/today.ts'

const read = 'GET, HEAD'
/** Every path, with the methods that it takes. */
const paths: readonly (readonly [string, string])[] = [
  ['/', read],
  ['/serve', read],
  ['/serve/', read],
  ['/serve/compare', read],
  ['/replace/break-even', read],
  ['/train', read],
  ['/train/calculation/usd', read],
  ['/site', read],
  ['/examples', read],
  ['/glossary', read],
  ['/training', read],
  ['/capacity', read],
  ['/docs', read],
  ['/openapi.json', read],
  ['/healthz', read],
  ['/api/v1/presets', read],
  ['/api/v1/presets/models', read],
  ['/api/v1/presets/models/gpt-3-175b', read],
  ...estimates.map(({ name }) => [`/api/v1/${name}`, 'POST'] as const),
]
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']

/** Browsers ask first whether another site may send a request: these paths say yes. */
const isShared = (path: string) => path.startsWith('/api/') || path === '/openapi.json'

const wrong = paths.flatMap(([path, allowed]) =>
  methods
    .filter((method) => !allowed.split(', ').includes(method))
    .filter((method) => !(method === 'OPTIONS' && isShared(path)))
    .map((method) => ({ method, path, allowed })),
)

describe('a client that takes the wrong method learns which is right', () => {
  test.each(wrong)('$method $path is 405, allowed: $allowed', async ({ method, path, allowed }) => {
    const response = await request(path, { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe(allowed)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const text = await response.text()
    if (method === 'HEAD') expect(text).toBe('')
    else
      expect(JSON.parse(text)).toMatchObject({
        type: '/docs#problem-method-not-allowed',
        title: 'Method not allowed',
        status: 405,
        detail: `${path.replace(/(?<=.)\/$/, '')} does not support ${method}. Allowed: ${allowed}.`,
      })
  })

  test.each(paths.filter(([, allowed]) => allowed === read))(
    'HEAD %s is what GET is, without the body',
    async (path) => {
      const [get, head] = [await request(path), await request(path, { method: 'HEAD' })]
      // Addresses of earlier pages have moved.
      expect(head.status).toBe(get.status)
      expect([200, 308]).toContain(head.status)
      expect(head.headers.get('content-type')).toBe(get.headers.get('content-type'))
      expect(await head.text()).toBe('')
    },
  )

  test.each(paths.filter(([path]) => isShared(path)))(
    'the preflight of %s names its own methods: %s',
    async (path, allowed) => {
      const response = await request(path, {
        method: 'OPTIONS',
        headers: { Origin: 'https://a.test', 'Access-Control-Request-Method': 'POST' },
      })
      expect(response.status).toBe(204)
      expect(response.headers.get('access-control-allow-origin')).toBe('*')
      expect(response.headers.get('access-control-allow-methods')).toBe(
        allowed.replaceAll(', ', ','),
      )
    },
  )

  test.each(methods.filter((method) => method !== 'OPTIONS'))(
    '%s of what is nowhere is 404, without Allow',
    async (method) => {
      for (const path of ['/nope', '/api/v1', '/api/v1/inferences', '/trainings']) {
        const response = await request(path, { method })
        expect(response.status).toBe(404)
        expect(response.headers.get('allow')).toBeNull()
      }
    },
  )
})

describe('files beside the pages', () => {
  const app = withFiles(createApp(pages, clock))
  const ask = (path: string, method: string) =>
    app.fetch(new Request(`http://localhost${path}`, { method }))

  test.each([assets.style, '/favicon.svg'])('%s is read, and not written', async (path) => {
    expect((await ask(path, 'GET')).status).toBe(200)
    expect((await ask(path, 'HEAD')).status).toBe(200)
    for (const method of methods.filter((one) => !read.includes(one))) {
      const response = await ask(path, method)
      expect(response.status).toBe(405)
      expect(response.headers.get('allow')).toBe(read)
    }
  })

  test('a file that is not there is 404 for every method', async () => {
    for (const method of methods) expect((await ask('/nope.css', method)).status).toBe(404)
  })

  test('the app behind them answers as without them', async () => {
    expect((await ask('/capacity', 'POST')).headers.get('allow')).toBe(read)
    expect((await ask('/api/v1/inference', 'GET')).headers.get('allow')).toBe('POST')
    expect((await ask('/healthz', 'GET')).status).toBe(200)
  })
})
