import { readFileSync, writeFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'
import { root } from '../disk/root.ts'
import { reportOf } from '../lab/mutation/report.ts'
import { commandTexts } from '../words/contributors/commands.ts'

const details = '.cache/mutation.json'

const { values } = parseArgs({
  options: {
    share: { type: 'string', default: '0.2' },
    seed: { type: 'string', default: '2026' },
    files: { type: 'string', multiple: true },
    help: { type: 'boolean', short: 'h' },
  },
})

if (values.help === true) console.log(commandTexts.mutation)
else {
  const { share, seed, files } = values
  // What Stryker starts takes it from here.
  process.env.MUTATION_SHARE = share
  process.env.MUTATION_SEED = seed
  const sample = commandTexts['mutation-sample']({ share, seed })
  console.log(sample)
  const started = performance.now()
  const mutants = await new Stryker({
    ...(files && { mutate: files }),
  }).runMutationTest()
  const tested = mutants
    .filter(({ status }) => status !== 'CompileError' && status !== 'Ignored')
    .map((mutant) => ({ ...mutant, fileName: relative(root, resolve(mutant.fileName)) }))
  writeFileSync(`${root}${details}`, JSON.stringify(tested, null, 2))
  const minutes = (performance.now() - started) / 60_000
  console.log(reportOf(tested, (file) => readFileSync(root + file, 'utf8')).join('\n'))
  console.log(commandTexts['mutation-done']({ sample, minutes, details }))
}
