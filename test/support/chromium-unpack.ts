import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { root } from '../../src/disk/root.ts'

const folder = `${root}node_modules/.cache/chromium/`
const own = process.env.CHROMIUM_PATH

export const executable = own ?? `${folder}chromium`

/** Where Chromium finds the libraries and fonts that a bare system lacks. */
export const environment: Readonly<Record<string, string>> = own
  ? {}
  : { LD_LIBRARY_PATH: `${folder}al2023/lib`, FONTCONFIG_FILE: `${folder}fonts.conf` }

const fontConfig = `<?xml version="1.0"?>
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}fonts</dir>
</fontconfig>
`

/** Unpacks Chromium once, before the tests, so that no two of them do it at a time. */
export default () => {
  if (existsSync(executable)) return
  const partial = `${root}node_modules/.cache/chromium-${process.pid}/`
  mkdirSync(partial, { recursive: true })
  const code = `import chromium from '@sparticuz/chromium'; await chromium.executablePath()`
  execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: root,
    // The package unpacks into the temporary folder, and its libraries only if it sees Lambda.
    env: { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  })
  writeFileSync(`${partial}fonts.conf`, fontConfig)
  rmSync(folder, { recursive: true, force: true })
  renameSync(partial, folder)
}
