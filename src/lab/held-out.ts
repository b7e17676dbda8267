import { type Accuracy, accuracyOf } from './accuracy.ts'
import { fitTo } from './fit.ts'
import { figures } from './interval.ts'
import type { Figures } from './predict.ts'
import { measurementsPaths, readMeasured, samplesOf } from './read.ts'
import { type Regime, regimes } from './regimes.ts'
import { predictAll, type Tested } from './validate.ts'

export interface RegimeAccuracy extends Accuracy {
  readonly regime: Regime
  readonly what: keyof Figures
}

/** Errors by regime, of each thing that was measured; none where nothing was. */
export const byRegime = (tested: readonly Tested[]): readonly RegimeAccuracy[] =>
  Object.values(figures).flatMap((what) =>
    (Object.keys(regimes) as Regime[]).flatMap((regime) => {
      const rows = tested.filter(({ sample }) => regimes[regime](sample))
      const accuracy = accuracyOf(rows, what)
      return accuracy.rows === 0 ? [] : [{ regime, what, ...accuracy }]
    }),
  )

/** What a fit that never saw a file of measurements makes of it. */
export const heldOut = async (path: string): Promise<readonly RegimeAccuracy[]> => {
  const others = measurementsPaths.filter((one) => one !== path)
  const fitted = fitTo(samplesOf(await readMeasured(others)))
  return byRegime(predictAll(samplesOf(await readMeasured([path])), fitted))
}
