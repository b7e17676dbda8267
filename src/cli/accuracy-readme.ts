import { readFile } from 'node:fs/promises'
import { root } from '../disk/root.ts'
import { writeIfChanged } from '../disk/write.ts'
import { accuracyTables } from '../presets/accuracy.ts'
import { withAccuracy } from './readme.ts'

const path = `${root}README.md`
await writeIfChanged(path, withAccuracy(await readFile(path, 'utf8'), accuracyTables()))
