import { type Field, field } from './field.ts'
import { overheadFields, type PriceMethod, priceMethods, yuanField } from './price-fields.ts'
import { planFields, trainingGroups } from './training-fields.ts'

export type { Field } from './field.ts'

const custom = {
  model: [
    field('model', 'activeParameters', 'Parameters active for each token'),
    field('model', 'totalParameters', 'Parameters, total', 'as active'),
  ],
  accelerator: [
    field('accelerator', 'peakFlopsPerSecond', 'Peak rate of a chip, dense'),
    field('accelerator', 'memoryBytes', 'Memory of a chip', 'unknown'),
  ],
}

const server = [
  field('server', 'chipsPerServer', 'Chips in a server', 'as the preset'),
  field('server', 'wattsPerServer', 'Power of a server, at most', 'as the preset'),
  field('server', 'usdPerServer', 'Price of a server', 'as the preset'),
  field('energy', 'loadFraction', 'Power drawn over power at most', '1'),
  field('energy', 'powerUsageEffectiveness', 'PUE', '1, servers alone'),
  field('energy', 'usdPerKilowattHour', 'Price of electricity', 'not given'),
  field('energy', 'gramsCo2ePerKilowattHour', 'Carbon intensity of the grid', 'that of the region'),
  field('energy', 'efficiencyGain', 'Gain in energy efficiency', '0'),
]

const worth = [
  field('refresh', 'trainingUsd', 'Cost of one training of the model', 'not counted'),
  field('refresh', 'yearsBetweenTrainings', 'Years from one training to the next', '1'),
  field('refresh', 'monthsBetweenTrainings', 'or months', 'as the years'),
  field('value', 'valueUsdPerYear', 'Revenue or labour saved a year', 'not given'),
  field('value', 'implementationUsd', 'Cost of bringing the model in', '0'),
]

/** The fields of each tab, in the groups that the form shows. */
export const forms = {
  inference: {
    ...custom,
    workload: [
      field('workload', 'queriesPerSecond', 'Queries a second'),
      field('workload', 'inputTokens', 'Input tokens a query', '0'),
      field('workload', 'outputTokens', 'Output tokens a query'),
      field('workload', 'servedShare', 'Share that the model answers', '1'),
      field('workload', 'peakToAverageRatio', 'Peak rate over average', '1'),
    ],
    methods: {
      flops: {
        label: 'Share of peak FLOP/s',
        fields: [
          field('performance', 'flopsUtilization', 'Share of the peak while busy'),
          field('performance', 'busyShare', 'Share of the time busy', '1'),
        ],
      },
      measured: {
        label: 'Measured rate',
        fields: [
          field(
            'performance',
            'queriesPerSecondPerChip',
            'Queries a second for each chip',
            'or tokens below',
          ),
          field(
            'performance',
            'outputTokensPerSecondPerChip',
            'Output tokens a second for each chip',
            'or queries above',
          ),
        ],
      },
      roofline: {
        label: 'Predicted',
        fields: [
          field('performance', 'maxTtftSeconds', 'TTFT at most', 'no limit'),
          field('performance', 'maxTpotSeconds', 'TPOT at most', 'no limit'),
          field('performance', 'tensorParallel', 'Chips that share a layer', 'searched'),
          field('performance', 'pipelineParallel', 'Pipeline stages', 'searched'),
          field('performance', 'batch', 'Sequences together', 'searched'),
          field('performance', 'prefixCacheHitRate', 'Share of input in the prefix cache', '0'),
          field('performance', 'draftTokens', 'Tokens drafted ahead', 'none'),
          field('performance', 'acceptanceRate', 'Share of drafts accepted', 'none'),
          field('scaling', 'replicas', 'Replicas there are', 'as needed'),
          field('scaling', 'redundantReplicas', 'Replicas in reserve', '0'),
        ],
      },
    },
    prices: priceMethods,
    overheads: overheadFields,
    server,
    worth,
    groups: {},
  },
  training: {
    ...custom,
    workload: [
      field('workload', 'tokens', 'Training tokens', 'worked out, or FLOPs given'),
      field('workload', 'flops', 'or model FLOPs of the run', 'worked out from tokens'),
      field('workload', 'chips', 'Chips', 'worked out'),
      field('workload', 'days', 'Days', 'worked out'),
      field('workload', 'chipHours', 'or chip-hours', 'worked out from chips and days'),
      field(
        'workload',
        'recomputationFactor',
        'FLOPs executed over model FLOPs',
        '1, no recomputation',
      ),
      field('workload', 'sequenceTokens', 'Tokens in a sequence', 'for a plan or attention'),
    ],
    methods: {
      mfu: {
        label: 'MFU',
        fields: [field('performance', 'modelFlopsUtilization', 'MFU: model FLOPs over peak')],
      },
      achieved: {
        label: 'FLOP/s seen',
        fields: [
          field('performance', 'achievedFlopsPerSecondPerChip', 'FLOP/s that a chip executes'),
        ],
      },
      plan: { label: 'Predicted by a plan', fields: planFields },
      implied: { label: 'Work it out', fields: [] },
    },
    prices: { rent: priceMethods.rent, own: priceMethods.own },
    overheads: [],
    server,
    worth: [],
    groups: trainingGroups,
  },
  capacity: {
    model: [],
    accelerator: [],
    workload: [
      field('supply', 'statedFlopsPerSecond', 'Compute, as it was stated'),
      field('supply', 'aiShare', 'Share of it for AI', '1'),
      field('workload', 'tokens', 'Training tokens of a run'),
      field('workload', 'inputTokens', 'Input tokens a query', '0'),
      field('workload', 'outputTokens', 'Output tokens a query'),
    ],
    methods: {
      flops: {
        label: 'Share of peak FLOP/s',
        fields: [
          field('performance', 'modelFlopsUtilization', 'MFU of training'),
          field('performance', 'flopsUtilization', 'Share of the peak while serving'),
          field('performance', 'busyShare', 'Share of the time busy', '1'),
        ],
      },
    },
    prices: {},
    overheads: [],
    server: [],
    worth: [],
    groups: {},
  },
} as const

export type Tab = keyof typeof forms

interface Way {
  readonly label: string
  readonly fields: readonly Field[]
}

/** The ways to pay that a tab knows. */
export const pricesOf = (tab: Tab): readonly (readonly [PriceMethod, Way])[] =>
  Object.entries(forms[tab].prices) as [PriceMethod, Way][]

/** Every number field of a tab. */
export const fieldsOf = (tab: Tab): readonly Field[] => {
  const form = forms[tab]
  return [
    ...form.model,
    ...form.accelerator,
    ...form.workload,
    ...Object.values(form.methods).flatMap((method): readonly Field[] => method.fields),
    ...pricesOf(tab).flatMap(([, { fields }]) => fields),
    ...(tab === 'capacity' ? [] : [yuanField]),
    ...form.overheads,
    ...form.server,
    ...form.worth,
    ...Object.values(form.groups).flatMap((group: readonly Field[]) => group),
  ]
}
