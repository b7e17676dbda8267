import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { root } from '../disk/root.ts'
import { bundlePage, copyDocs } from './bundle.ts'
import { writePresetFiles } from './preset-files.mjs'

const kib = (bytes: number) => `${(bytes / 1024).toFixed(1)} KiB`.padStart(11)

writePresetFiles()
for (const path of [...(await bundlePage()), ...(await copyDocs())]) {
  if (path.endsWith('.map')) continue
  const content = await readFile(path)
  const sizes = `${kib(content.length)}${kib(gzipSync(content).length)} gzip`
  console.log(path.slice(root.length).padEnd(38) + sizes)
}
