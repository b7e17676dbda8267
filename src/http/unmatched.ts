import type { Context, Hono } from 'hono'
import { METHODS } from 'hono/router'
import { nearest } from '../presets/registry.ts'
import { problem } from './problem.ts'

/** The methods that an app takes at a path, read off its own routes. */
const methodsAt = (app: Hono, path: string): readonly string[] =>
  METHODS.map((method) => method.toUpperCase())
    .filter((method) =>
      app.router.match(method, path)[0].some(([[, route]]) => route.method === method),
    )
    .flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))

const pathsOf = (app: Hono) =>
  app.routes
    .filter(({ method, path }) => method !== 'ALL' && !path.includes(':'))
    .map(({ path }) => path)

/** Answers what no route takes: 405 with `Allow` where the path has other methods, else 404 with the path that was meant. */
export const unmatched = (app: Hono) => (c: Context) => {
  const { path, method } = c.req
  const methods = methodsAt(app, path)
  if (methods.length > 0 && !methods.includes(method)) {
    const response = problem(
      c,
      'method-not-allowed',
      `${path} does not take ${method}; it takes ${methods.join(', ')}.`,
    )
    response.headers.set('Allow', methods.join(', '))
    return response
  }
  const meant = nearest(path, pathsOf(app))
  return problem(
    c,
    'not-found',
    `There is nothing at ${path.slice(0, 120)}${meant === undefined ? '.' : `; did you mean ${meant}?`} The paths are described at /openapi.json and /docs.`,
  )
}
