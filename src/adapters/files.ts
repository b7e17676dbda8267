import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'

const root = fileURLToPath(new URL('../../public', import.meta.url))

/** A chunk's name carries a hash of its content. */
const hashed = /-[A-Z0-9]{8}\.js(\.map)?$/
const cacheControl = (path: string) =>
  hashed.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate'

const files = new Hono()
  .use(etag())
  .use(serveStatic({ root, onFound: (path, c) => c.header('Cache-Control', cacheControl(path)) }))

/** Puts the files of `public/` before an app, as the Workers platform does by itself. */
export const withFiles = (app: Pick<Hono, 'fetch'>) =>
  new Hono().use(compress()).all('*', async (c) => {
    const file = await files.fetch(c.req.raw)
    return file.status === 404 ? app.fetch(c.req.raw, c.env) : file
  })
