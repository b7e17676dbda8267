import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { assets } from '../../../src/assets/names.ts'
import { root } from '../../../src/disk/root.ts'
import { run, startServer, useServer } from '../../support/server.ts'

const origin = useServer()
const get = (path: string, headers = {}) => fetch(origin() + path, { headers })

/** Sends the path as it is: `fetch` would tidy it up. */
const getRaw = async (path: string) => {
  const asked = request(origin(), { path })
  const [response] = await once(asked.end(), 'response')
  let body = ''
  for await (const chunk of response) body += chunk
  return { status: response.statusCode as number, body }
}

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

describe('static files', () => {
  test('are served, compressed, and asked for again only if they changed', async () => {
    const response = await get('/docs/swagger-ui.css')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch(/^text\/css/)
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    const etag = response.headers.get('etag') ?? ''
    expect((await get('/docs/swagger-ui.css', { 'if-none-match': etag })).status).toBe(304)
  })

  test.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ])('to %s come as the build wrote them: %s', async (accepted, encoding) => {
    for (const path of [assets.app, assets.style, '/docs/swagger-ui-bundle.js']) {
      const headers = { 'accept-encoding': accepted }
      const response = await get(path, headers)
      expect(response.headers.get('content-encoding'), path).toBe(encoding)
      expect(response.headers.get('vary') ?? '', path).toMatch(
        encoding === null ? /^/ : /encoding/i,
      )
      expect(await response.text()).toBe(readFileSync(`${root}public${path}`, 'utf8'))
      const head = await fetch(origin() + path, { method: 'HEAD', headers })
      expect(head.status, path).toBe(200)
    }
  })

  test.each(['app', 'style'] as const)('%s has a hash in its name, and is kept', async (name) => {
    const response = await get(assets[name])
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  test('the page finds its code', async () => {
    const response = await get(assets.app)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch(/^text\/javascript/)
  })

  // WebKit would run it once more, with a state of its own.
  test('no script loads the one that the worker starts at', () => {
    const folder = `${root}public/assets/`
    const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'))
    const loading = (name: string) =>
      scripts.filter((file) => readFileSync(folder + file, 'utf8').includes(`./${name}`))
    expect(loading(basename(assets.worker))).toEqual([])
    const estimating = scripts.find((file) => file.startsWith('estimating-')) ?? ''
    expect(loading(estimating)).toContain(basename(assets.worker))
  })

  test('a part of the price book, whose name has a hash, is kept by the browser', async () => {
    const name = readdirSync(`${root}public/assets`).find((file) => /^apis-openai-/.test(file))
    const response = await get(`/assets/${name}`)
    expect(response.headers.get('content-type')).toMatch(/^application\/json/)
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  test.each([
    '/../package.json',
    '/assets/../../package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/..%5c..%5cpackage.json',
    '/assets/..\\..\\package.json',
    '/%252e%252e/package.json',
    '//etc/passwd',
    '/assets/%00../../package.json',
  ])('%s does not leave the folder', async (path) => {
    const { status, body } = await getRaw(path)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(body).not.toMatch(/devDependencies|root:/)
  })
})

describe('start and stop', () => {
  test('a taken port is named in one line', async () => {
    const { port } = new URL(origin())
    const { code, stderr } = await run('src/adapters/node.ts', { PORT: port }).exited
    expect(code).toBe(1)
    expect(stderr).toBe(
      `PORT ${port} is in use. Set PORT to a free one, for example PORT=${Number(port) + 1}.\n`,
    )
  })

  test.each(['http', '80.5', '-1', '65536'])('PORT=%s is refused in one line', async (value) => {
    const { code, stderr } = await run('src/adapters/node.ts', { PORT: value }).exited
    expect(code).toBe(1)
    expect(stderr).toBe(`PORT must be a whole number from 0 to 65535. Received "${value}".\n`)
  })

  test.each(['SIGTERM', 'SIGINT'] as const)('%s ends it with 0', async (signal) => {
    const server = await startServer()
    await fetch(`${server.url}/healthz`)
    const idle = connect(Number(server.port), 'localhost')
    await once(idle, 'connect')
    const { code, stderr } = await server.stop(signal)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })
})

describe('an address that is too long', () => {
  /** Sends bytes as they are; gives all that comes back until the service closes. */
  const send = async (text: string) => {
    const socket = connect(Number(new URL(origin()).port), 'localhost')
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.write(text)
    await once(socket, 'close')
    return answer
  }

  test.each([100_000, 3_000_000])(
    'of %d characters is answered with a page that says so',
    async (length) => {
      const answer = await send(
        `GET /?model.config=${'x'.repeat(length)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
      )
      expect(answer).toMatch(/^HTTP\/1\.1 414 /)
      expect(answer).toContain('65,536 characters')
      expect(answer).toContain('</html>')
    },
  )

  test('a whole config in the address of an earlier version still opens', async () => {
    // 20,000 characters that take three each.
    const { status, body } = await getRaw(`/?v=3&model=custom&model.config=${'%22'.repeat(20_000)}`)
    // Drawn at once: many clients refuse a `Location` as long as this.
    expect(status).toBe(200)
    expect(body).toContain('<main')
  })

  test('what is no HTTP is refused as before', async () => {
    expect(await send('nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
  })
})
