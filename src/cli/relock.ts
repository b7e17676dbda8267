import { readFile, writeFile } from 'node:fs/promises'
import { root } from '../disk/root.ts'

/**
 * Drops each package's `engines` from the lock file. They would be compared with the Node that
 * installs, and below 20.19 npm would leave out native parts; what runs them is the dev
 * dependency `node`.
 */
const path = `${root}package-lock.json`
const lock = JSON.parse(await readFile(path, 'utf8'))
for (const [name, entry] of Object.entries<{ engines?: unknown }>(lock.packages))
  if (name !== '') delete entry.engines
await writeFile(path, `${JSON.stringify(lock, null, 2)}\n`)
