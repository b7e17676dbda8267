import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { context } from 'esbuild'
import { root } from '../disk/root.ts'
import { plainNames, writeAssetNames } from './asset-names.mjs'
import { bundleOptions, copyDocs } from './bundle.ts'
import { writePresetFiles } from './preset-files.mjs'

writePresetFiles()
writeAssetNames(plainNames)
await copyDocs()
const bundle = await context({ ...bundleOptions, minify: false, logLevel: 'info' })
await bundle.watch()

// A preset that appears or goes changes the imports; the watchers below see the rest.
watch(`${root}presets`, { recursive: true }, () => {
  try {
    writePresetFiles()
  } catch (error) {
    console.error(error)
  }
})

const options = ['--watch', '--watch-preserve-output', `${root}src/adapters/node.ts`]
const server = spawn(process.execPath, options, { stdio: 'inherit' })
server.on('exit', (code) => process.exit(code ?? 0))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal))
