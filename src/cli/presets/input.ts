import { readdir, readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'

/** What the person at the terminal can put right: shown as one line, without a stack. */
export class InputError extends Error {}

/** Where a text came from, and the text. */
export interface Input {
  readonly path: string
  readonly text: string
}

const limit = 64 * 2 ** 20
const timeout = 30_000

export const isUrl = (where: string) => /^https?:\/\//.test(where)

/** An address without what may be a secret of who asks: name, password and query. */
export const addressOf = (url: string): string => {
  if (!URL.canParse(url)) throw new InputError(`${url}: expected a whole address`)
  const { origin, pathname } = new URL(url)
  return origin + pathname
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Reads an answer up to the limit: a wrong address may send without end. */
const bodyOf = async (response: Response, url: string): Promise<string> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > limit) throw new InputError(`${url}: expected at most ${limit / 2 ** 20} MiB`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const download = async (where: string): Promise<string> => {
  const url = addressOf(where)
  try {
    const response = await fetch(where, { signal: AbortSignal.timeout(timeout) })
    if (!response.ok) throw new InputError(`${url}: expected status 200, got ${response.status}`)
    return await bodyOf(response, url)
  } catch (error) {
    if (error instanceof InputError) throw error
    const cause = error instanceof Error ? (error.cause ?? error) : error
    throw new InputError(`${url}: cannot be fetched: ${reasonOf(cause)}`)
  }
}

const kindOf = async (path: string) => {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) throw new InputError(`${path}: no such file or directory`)
  return found.isDirectory() ? 'directory' : 'file'
}

const isFile = async (path: string) => (await stat(path).catch(() => undefined))?.isFile() === true

/** The text of one file, by its path or address. */
export const readInput = async (where: string): Promise<Input> => {
  if (isUrl(where)) return { path: addressOf(where), text: await download(where) }
  if ((await kindOf(where)) === 'directory')
    throw new InputError(`${where}: expected a file, got a directory`)
  return { path: where, text: await readFile(where, 'utf8') }
}

/** The wanted files of a directory; a file or an address stands for itself. */
export const readInputs = async (
  where: string,
  wanted: RegExp,
  expected: string,
): Promise<readonly Input[]> => {
  const isFolder = !isUrl(where) && (await kindOf(where)) === 'directory'
  // The folders above tell whose file it is, so the whole path is looked at.
  const paths = isFolder
    ? (await readdir(where, { recursive: true })).sort().map((path) => resolve(where, path))
    : [isUrl(where) ? where : resolve(where)]
  const nameOf = (path: string) => (isUrl(path) ? addressOf(path) : path)
  const matching = paths.filter((path) => wanted.test(nameOf(path)))
  // A link in a list may lead to a model that is no more.
  const present = isFolder ? await Promise.all(matching.map(isFile)) : []
  const found = isFolder ? matching.filter((_, index) => present[index]) : matching
  if (found.length === 0) throw new InputError(`${where}: expected ${expected}`)
  return Promise.all(found.map(readInput))
}
