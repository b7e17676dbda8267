import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import type { FieldError } from '../estimates/shared/answer-error.ts'
import type { Clock } from '../estimates/shared/today.ts'
import { message } from '../words/message.ts'
import { docsPage } from './docs.ts'
import { estimateRoutes } from './estimates.ts'
import { openapi } from './openapi.ts'
import { presets } from './presets.ts'
import { problem } from './problem.ts'
import { methodsAt, unmatched } from './unmatched.ts'

const failed = (error: Error, c: Context) => {
  if (error instanceof HTTPException && error.status < 500)
    return problem(c, 'malformed-json', message('details.unreadable'))
  console.error(error)
  return problem(c, 'internal', message('details.internal'))
}

const refused = (c: Context, errors: readonly FieldError[]) =>
  problem(c, 'invalid-request', message('details.fields', { errors }), errors)

/** The service and the pages beside it, with no listener: adapters serve it, tests call `.request()`. */
export const createApp = (pages: (clock: Clock, refuse: typeof refused) => Hono, clock: Clock) => {
  const app = new Hono({ strict: false })
  const anyOrigin = cors({ allowMethods: (_, c) => methodsAt(app, c.req.path) })
  return app
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
    .use('/api/*', anyOrigin)
    .use('/openapi.json', anyOrigin)
    .get('/healthz', (c) => c.json({ status: 'ok' }))
    .get('/openapi.json', (c) => c.json(openapi()))
    .get('/docs', (c) => c.html(docsPage()))
    .route('/api/v1/presets', presets())
    .route('/api/v1', estimateRoutes(clock))
    .route('/', pages(clock, refused))
    .onError(failed)
    .notFound(unmatched(app))
}
