import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { docsPage } from './docs.ts'
import { estimateRoutes } from './estimates.ts'
import { openapi } from './openapi.ts'
import { presets } from './presets.ts'
import { problem } from './problem.ts'
import { unmatched } from './unmatched.ts'

const failed = (error: Error, c: Context) => {
  if (error instanceof HTTPException && error.status < 500)
    return problem(c, 'malformed-json', error.message || 'The request cannot be read.')
  console.error(error)
  return problem(c, 'internal', 'The fault is ours. It was logged; the request is not to blame.')
}

/** The service and the pages beside it, with no listener: adapters serve it, tests call `.request()`. */
export const createApp = (pages: Hono) => {
  const app = new Hono({ strict: false })
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
    .route('/api/v1', estimateRoutes())
    .route('/', pages)
    .onError(failed)
  return app.notFound(unmatched(app))
}
