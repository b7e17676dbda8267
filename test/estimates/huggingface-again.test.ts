import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { root } from '../../src/disk/root.ts'
import { inference } from '../../src/estimates/inference/index.ts'
import { configNamed } from '../support/expected-model.ts'
import { today } from '../support/today.ts'

const answerFor = (model: unknown) =>
  inference.ask(
    {
      workload: { queriesPerSecond: 1, inputTokens: 2000, outputTokens: 300 },
      accelerator: 'nvidia-h200-sxm',
      performance: { method: 'roofline', precision: 'bf16' },
      model,
      working: 'none',
    },
    { today },
  )

const names = readdirSync(`${root}test/fixtures/configs`).map((file) => file.replace('.json', ''))

test.each(names)('what was understood of %s can be sent again', (name) => {
  const read = answerFor(configNamed(name))
  if (!read.ok) throw new Error(JSON.stringify(read.errors))
  const again = answerFor(read.answer.request.model)
  if (!again.ok) throw new Error(JSON.stringify(again.errors))
  expect(again.answer.cost).toEqual(read.answer.cost)
  expect(again.answer.subject).toEqual(read.answer.subject)
})
