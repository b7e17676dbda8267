import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Writes a file unless it already says so: what reads or watches it is left in peace. */
export const writeIfChanged = async (path: string, content: string | Uint8Array) => {
  const wanted = Buffer.from(content)
  const present = await readFile(path).catch(() => undefined)
  if (present?.equals(wanted)) return
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, wanted)
}

/** Removes the files of a folder that are not among `keep`. */
export const prune = async (folder: string, keep: readonly string[]) => {
  for (const name of await readdir(folder))
    if (!keep.includes(name)) await rm(join(folder, name), { recursive: true })
}
