import { spawnSync } from 'node:child_process'
import { root } from '../disk/root.ts'

/** Formats as `npm run format` would, so that what is written leaves nothing to lint. */
export const formatted = (text: string, path: string): string => {
  const biome = `${root}node_modules/@biomejs/biome/bin/biome`
  const options = ['check', '--write', `--stdin-file-path=${path}`]
  const { status, stdout, stderr } = spawnSync(process.execPath, [biome, ...options], {
    cwd: root,
    input: text,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`Biome refused ${path}: ${stderr}`)
  return stdout
}
