import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { nearest } from '../presets/registry.ts'
import { docsPage } from './docs.ts'
import { estimates } from './estimates.ts'
import { openapi } from './openapi.ts'
import { presets } from './presets.ts'
import { problem } from './problem.ts'

/** The methods of each path, for the 405 that names them. */
const paths: Readonly<Record<string, readonly string[]>> = {
  '/': ['GET', 'HEAD'],
  '/training': ['GET', 'HEAD'],
  '/healthz': ['GET', 'HEAD'],
  '/openapi.json': ['GET', 'HEAD'],
  '/docs': ['GET', 'HEAD'],
  '/api/v1/inference': ['POST'],
  '/api/v1/training': ['POST'],
  '/api/v1/compare': ['POST'],
  '/api/v1/capacity': ['POST'],
  '/api/v1/breakeven': ['POST'],
  '/api/v1/mix': ['POST'],
  '/api/v1/presets': ['GET', 'HEAD'],
}

const methodsOf = (path: string): readonly string[] | undefined =>
  Object.hasOwn(paths, path)
    ? paths[path]
    : /^\/api\/v1\/presets\/[^/]+(\/[^/]+)?$/.test(path)
      ? ['GET', 'HEAD']
      : undefined

const unmatched = (c: Context) => {
  const { path, method } = c.req
  const methods = methodsOf(path)
  if (methods !== undefined && !methods.includes(method)) {
    const response = problem(
      c,
      'method-not-allowed',
      `${path} does not take ${method}; it takes ${methods.join(', ')}.`,
    )
    response.headers.set('Allow', methods.join(', '))
    return response
  }
  const meant = nearest(path, Object.keys(paths))
  return problem(
    c,
    'not-found',
    `There is nothing at ${path.slice(0, 120)}${meant === undefined ? '.' : `; did you mean ${meant}?`} The paths are described at /openapi.json and /docs.`,
  )
}

const failed = (error: Error, c: Context) => {
  if (error instanceof HTTPException && error.status < 500)
    return problem(c, 'malformed-json', error.message || 'The request cannot be read.')
  console.error(error)
  return problem(c, 'internal', 'The fault is ours. It was logged; the request is not to blame.')
}

/** The service and the pages beside it, with no listener: adapters serve it, tests call `.request()`. */
export const createApp = (pages: Hono) =>
  new Hono({ strict: false })
    .use(
      secureHeaders({
        contentSecurityPolicy: {
          defaultSrc: ["'self'"],
          styleSrc: ["'self'", "'unsafe-inline'"],
          imgSrc: ["'self'", 'data:'],
          frameAncestors: ["'self'"],
        },
      }),
    )
    .use('/api/*', cors())
    .use('/openapi.json', cors())
    .get('/healthz', (c) => c.json({ status: 'ok' }))
    .get('/openapi.json', (c) => c.json(openapi()))
    .get('/docs', (c) => c.html(docsPage()))
    .route('/api/v1/presets', presets())
    .route('/api/v1', estimates())
    .route('/', pages)
    .notFound(unmatched)
    .onError(failed)
