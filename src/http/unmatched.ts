import type { Context, Hono } from 'hono'
import { METHODS } from 'hono/router'
import { nearest } from '../presets/registry.ts'
import { message } from '../words/message.ts'
import { problem } from './problem.ts'

/** The methods that an app takes at a path, read off its own routes. */
export const methodsAt = (app: Hono, path: string): string[] =>
  METHODS.map((method) => method.toUpperCase())
    .filter((method) =>
      app.router.match(method, path)[0].some(([[, route]]) => route.method === method),
    )
    .flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))

const pathsOf = (app: Hono) =>
  app.routes
    .filter(({ method, path }) => method !== 'ALL' && !path.includes(':'))
    .map(({ path }) => path)

const partsOf = (path: string) => {
  const end = path.lastIndexOf('/')
  return [path.slice(0, end), path.slice(end + 1)] as const
}

/** The path that was meant, where the last part of it is near one, or that part stands elsewhere. */
const pathMeant = (path: string, paths: readonly string[]): string | undefined => {
  const [folder, name] = partsOf(path)
  const beside = paths.filter((one) => partsOf(one)[0] === folder)
  const last = nearest(
    name,
    beside.map((one) => partsOf(one)[1]),
  )
  return last === undefined
    ? paths.find((one) => partsOf(one)[1] === name)
    : beside.find((one) => partsOf(one)[1] === last)
}

/** Refuses the method of a request where its path takes others. */
export const wrongMethod = (c: Context, allowed: readonly string[]) => {
  const { path, method } = c.req
  const response = problem(
    c,
    'method-not-allowed',
    message('details.method', { path, method, allowed }),
  )
  response.headers.set('Allow', allowed.join(', '))
  return response
}

/** Answers what no route takes: 405 with `Allow` where the path has other methods, else 404 with the path that was meant. */
export const unmatched = (app: Hono) => (c: Context) => {
  const { path, method } = c.req
  const methods = methodsAt(app, path)
  if (methods.length > 0 && !methods.includes(method)) return wrongMethod(c, methods)
  const meant = pathMeant(path, pathsOf(app))
  return problem(c, 'not-found', message('details.path', { path, meant }))
}
