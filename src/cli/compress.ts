import { readFile, stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { writeIfChanged } from '../disk/write.ts'

const zip = promisify(gzip)
const pack = promisify(brotliCompress)

const newerThan = async (path: string, source: string): Promise<boolean> => {
  const [made, from] = await Promise.all([stat(path).catch(() => undefined), stat(source)])
  return made !== undefined && made.mtimeMs >= from.mtimeMs
}

/** Files that gain nothing: source maps are for whoever debugs, and small files fit a packet. */
const isLeftOut = (path: string, content: Uint8Array) =>
  path.endsWith('.map') || content.length < 1000

/**
 * Writes a file compressed beside it, as `.br` and `.gz`, so that no request
 * waits for it; returns the paths. One that is newer than its file is left as it is.
 */
export const compressBeside = async (path: string): Promise<readonly string[]> => {
  const content = await readFile(path)
  if (isLeftOut(path, content)) return []
  const [brotli, gzipped] = [`${path}.br`, `${path}.gz`]
  if (!(await newerThan(brotli, path))) {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    }
    await writeIfChanged(brotli, await pack(content, { params }))
  }
  if (!(await newerThan(gzipped, path)))
    await writeIfChanged(gzipped, await zip(content, { level: constants.Z_BEST_COMPRESSION }))
  return [brotli, gzipped]
}
