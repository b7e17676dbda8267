import { describe, expect, test } from 'vitest'
import { fitTo } from '../../src/lab/fit.ts'
import { withoutGroups } from '../../src/lab/left-out.ts'
import { solveSymmetric } from '../../src/lab/linear.ts'
import { predict } from '../../src/lab/predict.ts'
import { readMeasured, samplesOf } from '../../src/lab/read.ts'
import { efficiencyOf } from '../../src/presets/efficiency.ts'

test('a system of two by hand: 4x + 2y = 8, 2x + 3y = 7', () => {
  const [x, y] = solveSymmetric(
    [Float64Array.from([4, 2]), Float64Array.from([2, 3])],
    Float64Array.from([8, 7]),
  )
  // Twice the second less the first: 4y = 6.
  expect(x).toBeCloseTo(1.25, 12)
  expect(y).toBeCloseTo(1.5, 12)
})

describe('rows that are left out', async () => {
  const samples = samplesOf(await readMeasured())

  test('steps from the fit of all come to where a fit without the group ends', () => {
    // Few rows, so that the fit itself is quick.
    const few = samples.filter(({ plan }) => /llama-2|llama-7b|llama-13b/.test(plan.modelId))
    const chip = 'nvidia-l40s'
    const isLeftOut = ({ plan }: (typeof few)[number]) => plan.subject.chip === chip
    const rows = few.filter(isLeftOut)
    const fitted = fitTo(few)
    const stepped = withoutGroups(few, fitted)(isLeftOut)
    const anew = fitTo(
      few.filter((sample) => !isLeftOut(sample)),
      fitted,
    )
    for (const { plan } of rows) {
      const [a, b] = [stepped, anew].map(
        (constants) => predict(plan, efficiencyOf(constants, plan.subject)).outputTokensPerSecond,
      )
      expect(Math.log((a ?? 0) / (b ?? 0)), plan.id).toBeCloseTo(0, 1)
    }
    expect(rows.length).toBeGreaterThan(0)
  }, 120_000)
})
