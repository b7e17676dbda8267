import * as v from 'valibot'

const positive = v.pipe(v.number(), v.finite(), v.minValue(0))
const text = v.pipe(v.string(), v.nonEmpty())

/** The constants of a training step that are fitted, with their prior: the middle and the spread of its logarithm. */
export const trainingParameters = {
  matmulEfficiency16: { prior: 0.7, spread: 0.2, group: 'compute' },
  matmulEfficiency8: { prior: 0.6, spread: 0.2, group: 'compute' },
  matmulEfficiency4: { prior: 0.45, spread: 0.25, group: 'compute' },
  attentionEfficiency: { prior: 0.4, spread: 0.3, group: 'attention' },
  activationTraffic: { prior: 1.5, spread: 0.4, group: 'none' },
  expertHalfTokens: { prior: 300, spread: 0.7, group: 'none' },
  layerSeconds: { prior: 30e-6, spread: 0.6, group: 'overhead' },
  expertLayerSeconds: { prior: 300e-6, spread: 0.7, group: 'overhead' },
  collectiveLatencySeconds: { prior: 20e-6, spread: 0.5, group: 'overhead' },
  trainingStepHostSeconds: { prior: 20e-3, spread: 0.7, group: 'overhead' },
  linkEfficiency: { prior: 0.65, spread: 0.25, group: 'link' },
  dataLinkEfficiency: { prior: 0.6, spread: 0.3, group: 'link' },
  overlapLeak: { prior: 0.15, spread: 0.5, group: 'none' },
  optimizerBytesMoved: { prior: 40, spread: 0.3, group: 'none' },
} as const
export type TrainingParameterId = keyof typeof trainingParameters
export const trainingGroups = ['compute', 'attention', 'overhead', 'link'] as const

const spread = v.strictObject({ measured: positive, family: positive, prior: positive })

/** `presets/training-efficiencies.json`: written by `npm run fit`. */
export const TrainingEfficiencies = v.strictObject({
  measurements: v.strictObject({ files: v.array(text), rows: positive, used: positive }),
  parameters: v.record(
    v.picklist(Object.keys(trainingParameters) as TrainingParameterId[]),
    positive,
  ),
  /** Logarithms added to a group of parameters, under `family:…`, `chip:…` and `framework:…`. */
  deviations: v.record(
    v.string(),
    v.record(v.picklist(trainingGroups), v.pipe(v.number(), v.finite())),
  ),
  /** Chips and frameworks that were measured together, as `chip|framework`. */
  measured: v.array(text),
  /** Half the 80% interval of tokens a second, as a logarithm, by how well the chip is known. */
  spread,
  /** Tokens a second of published whole runs over those of a benchmark’s steps, in the middle, and half its 80% interval. */
  runs: v.strictObject({ file: text, used: positive, goodput: positive, spread: positive }),
})
export type TrainingEfficiencies = v.InferOutput<typeof TrainingEfficiencies>
