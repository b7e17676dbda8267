import { fileURLToPath } from 'node:url'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { etag } from 'hono/etag'
import { wrongMethod } from '../http/unmatched.ts'

const root = fileURLToPath(new URL('../../public', import.meta.url))

/** The name of what the build makes carries a hash of its content: base 32, or base 64 of what is merged. */
const hashed = /[\\/]assets[\\/][^\\/]+-[\w-]{8}\.(js(\.map)?|json|css(\.map)?)(\.br|\.gz)?$/
const cacheControl = (path: string) =>
  hashed.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate'

const files = new Hono().use(etag()).use(
  serveStatic({
    root,
    // The build has written each file compressed beside it.
    precompressed: true,
    onFound: (path, c) => c.header('Cache-Control', cacheControl(path)),
  }),
)

const methods = ['GET', 'HEAD']

/** Puts the files of `public/` before an app, as the Workers platform does by itself. */
export const withFiles = (app: Pick<Hono, 'fetch'>) =>
  new Hono().use(compress()).all('*', async (c) => {
    const { raw } = c.req
    if (methods.includes(raw.method)) {
      const file = await files.fetch(raw)
      return file.status === 404 ? app.fetch(raw, c.env) : file
    }
    const answer = await app.fetch(raw, c.env)
    if (answer.status !== 404) return answer
    const file = await files.request(raw.url, { method: 'HEAD' })
    return file.status === 404 ? answer : wrongMethod(c, methods)
  })
