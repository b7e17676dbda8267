import { type Accuracy, accuracyOf } from './accuracy.ts'
import { fitTo, type Sample } from './fit.ts'
import type { Figures } from './predict.ts'
import { measurementsPaths, readMeasured, samplesOf } from './read.ts'
import { predictAll, type Tested } from './validate.ts'

/** Whether a row is of a mixture of experts. */
export const isSparse = ({ plan }: Sample): boolean =>
  plan.variants.some(({ expertLayers }) => expertLayers > 0)

/** Whether requests came at a rate, not as others ended. */
export const isUnderLoad = ({ plan }: Sample): boolean => plan.load.kind === 'rate'

/** Sorts of rows whose errors are told apart. */
export const regimes = {
  all: () => true,
  dense: (sample: Sample) => !isSparse(sample),
  sparse: isSparse,
  load: isUnderLoad,
} as const satisfies Record<string, (sample: Sample) => boolean>
export type Regime = keyof typeof regimes

const observed = ['outputTokensPerSecond', 'tpotSeconds', 'ttftSeconds'] as const

export interface RegimeAccuracy extends Accuracy {
  readonly regime: Regime
  readonly what: keyof Figures
}

/** Errors by regime, of each thing that was measured; none where nothing was. */
export const byRegime = (tested: readonly Tested[]): readonly RegimeAccuracy[] =>
  observed.flatMap((what) =>
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
