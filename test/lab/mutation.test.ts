import { describe, expect, test } from 'vitest'
import { reportOf, type Tested } from '../../src/lab/mutation/report.ts'
import { isSampled, withSampleAlone } from '../../src/lab/mutation/sample.ts'

const ids = Array.from({ length: 10_000 }, (_, id) => String(id))
const chosen = (share: number, seed: string) => ids.filter((id) => isSampled({ share, seed }, id))

describe('the sample', () => {
  test('is the same for a seed, and another for another', () => {
    expect(chosen(0.2, '1')).toEqual(chosen(0.2, '1'))
    expect(chosen(0.2, '1')).not.toEqual(chosen(0.2, '2'))
  })

  // A fifth of 10,000 is 2000 with a standard deviation of √(10,000 × 0.2 × 0.8) = 40.
  test('is as large as its share', () => {
    expect(Math.abs(chosen(0.2, '1').length - 2000)).toBeLessThan(160)
    expect(chosen(0, '1')).toEqual([])
    expect(chosen(1, '1')).toEqual(ids)
  })

  test('is all that instrumented code may switch on, or count', () => {
    const inside = ids.find((id) => isSampled({ share: 0.5, seed: '1' }, id))
    const outside = ids.find((id) => !isSampled({ share: 0.5, seed: '1' }, id))
    const code = `stryMutAct_9fa48("${inside}") ? a - b : stryMutAct_9fa48("${outside}") ? a : (stryCov_9fa48("${inside}", "${outside}"), a + b); { stryCov_9fa48("${outside}"); }`
    expect(withSampleAlone(code, { share: 0.5, seed: '1' })).toBe(
      `stryMutAct_9fa48("${inside}") ? a - b : false ? a : (stryCov_9fa48("${inside}"), a + b); { void 0; }`,
    )
  })
})

test('the report counts what was tested, and shows what survived in its place', () => {
  const source = ['const a = b + c', 'const f = (x: number) => {', '  return x', '}'].join('\n')
  const at = (status: string, change: Partial<Tested> = {}): Tested => ({
    fileName: 'src/model/a.ts',
    location: { start: { line: 1, column: 11 }, end: { line: 1, column: 16 } },
    mutatorName: 'ArithmeticOperator',
    replacement: 'b - c',
    status,
    ...change,
  })
  const block = {
    location: { start: { line: 2, column: 26 }, end: { line: 4, column: 2 } },
    mutatorName: 'BlockStatement',
    replacement: '{}',
  }
  const mutants = [
    at('NoCoverage', block),
    at('Survived'),
    at('Killed', { fileName: 'src/model/b.ts' }),
    at('Timeout'),
    at('CompileError', { fileName: 'src/model/c.ts' }),
    at('Ignored'),
  ]
  expect(reportOf(mutants, () => source)).toEqual([
    'Timeouts:',
    'src/model/a.ts:1 ArithmeticOperator\n  - b + c\n  + b - c',
    '',
    'Survivors:',
    'src/model/a.ts:1 ArithmeticOperator\n  - b + c\n  + b - c',
    'src/model/a.ts:2 BlockStatement (no test runs it)\n  - { return x }\n  + {}',
    '',
    '4 mutants in 2 files: 1 killed, 1 timeouts, 2 survived (1 that no test runs)',
    'Score 50.0%: killed and timeouts, of all',
  ])
})
