import { describe, expect, test } from 'vitest'
import { inference } from '../../src/estimates/inference/index.ts'
import { namesIn } from '../../src/page/form/names.ts'
import { en } from '../../src/words/en.ts'
import { tellIn } from '../../src/words/say.ts'
import { today } from '../support/today.ts'

const body = {
  workload: { queriesPerSecond: 10, outputTokens: 0 },
  model: 'gpt-3-175b',
  accelerator: 'nvidia-a100-sxm-80gb',
  performance: { method: 'flops', flopsUtilization: 0.35 },
  overheads: { egressBytesPerQuery: 1, egressGigabytesPerMonth: 1 },
}
const errorsOf = (names?: ReturnType<typeof namesIn>) => {
  const result = inference.ask(body, { today, names })
  return result.ok ? [] : result.errors.map(({ detail, allowed }) => [detail, allowed])
}

describe('an error names the fields that it is about', () => {
  test('a program reads them as it wrote them', () => {
    expect(errorsOf()).toEqual([
      ['outputTokens and inputTokens cannot both be 0.', 'at least one token per query'],
      [
        'egressGigabytesPerMonth cannot be given together with egressBytesPerQuery.',
        'egressBytesPerQuery or egressGigabytesPerMonth',
      ],
    ])
  })

  test('a person reads what the form calls them', () => {
    expect(errorsOf(namesIn('serve', tellIn(en)))).toEqual([
      ['“Output tokens” and “Input tokens” cannot both be 0.', 'at least one token per query'],
      [
        '“Egress per month” cannot be given together with “Egress per query”.',
        '“Egress per query” or “Egress per month”',
      ],
    ])
  })

  test('also those of another part', () => {
    const { overheads: _, ...rest } = body
    const workload = { queriesPerSecond: 10, inputTokens: 1, outputTokens: 0 }
    const performance = { method: 'measured', outputTokensPerSecondPerChip: 100 }
    const result = inference.ask(
      { ...rest, workload, performance },
      { today, names: namesIn('serve', tellIn(en)) },
    )
    expect(result.ok ? [] : result.errors.map(({ detail }) => detail)).toEqual([
      '“Chip throughput” requires “Output tokens” above 0.',
    ])
  })
})
