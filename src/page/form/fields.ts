import { type Field, field, type Option } from './field.ts'
import { allOfOwnChip } from './own-chip.ts'
import {
  overheadFields,
  type PriceMethod,
  priceMethods,
  runRent,
  yuanField,
} from './price-fields.ts'
import { planFields, trainingGroups } from './training-fields.ts'

export type { Field } from './field.ts'

const custom = {
  model: [field('model', 'activeParameters'), field('model', 'totalParameters', 'as-active')],
  accelerator: allOfOwnChip,
}

const server = [
  field('server', 'chipsPerServer', 'as-preset'),
  field('server', 'wattsPerServer', 'as-preset'),
  field('server', 'usdPerServer', 'as-preset'),
  field('energy', 'loadFraction', '1'),
  field('energy', 'powerUsageEffectiveness', 'servers-alone'),
  field('energy', 'usdPerKilowattHour', 'not-given'),
  field('energy', 'gramsCo2ePerKilowattHour', 'grid-of-region'),
  field('energy', 'efficiencyGain', '0'),
]

const worth = [
  field('refresh', 'trainingUsd', 'not-counted'),
  field('refresh', 'yearsBetweenTrainings', '1'),
  field('refresh', 'monthsBetweenTrainings', 'as-years'),
  field('value', 'valueUsdPerYear', 'not-given'),
  field('value', 'implementationUsd', '0'),
]

/** The fields of each tab, in the groups that the form shows. */
export const forms = {
  inference: {
    ...custom,
    workload: [
      field('workload', 'queriesPerSecond', 'or-users-or-tokens'),
      field('workload', 'usersPerDay', 'not-given'),
      field('workload', 'queriesPerUserPerDay', 'not-given'),
      field('workload', 'tokensPerDay', 'not-given'),
      field('workload', 'inputTokens', '0'),
      field('workload', 'outputTokens'),
      field('workload', 'servedShare', '1'),
      field('workload', 'peakToAverageRatio', '1'),
    ],
    methods: {
      flops: {
        label: 'method-flops',
        fields: [field('performance', 'flopsUtilization'), field('performance', 'busyShare', '1')],
      },
      measured: {
        label: 'method-measured',
        fields: [
          field('performance', 'queriesPerSecondPerChip', 'or-tokens-below'),
          field('performance', 'outputTokensPerSecondPerChip', 'or-queries-above'),
        ],
      },
      roofline: {
        label: 'method-roofline',
        fields: [
          field('performance', 'maxTtftSeconds', 'no-limit'),
          field('performance', 'maxTpotSeconds', 'no-limit'),
          field('performance', 'tensorParallel', 'auto'),
          field('performance', 'pipelineParallel', 'auto'),
          field('performance', 'batch', 'auto'),
          field('performance', 'maxUtilization', 'as-autoscaler'),
          field('performance', 'prefixCacheHitRate', '0'),
          field('performance', 'draftTokens', 'none'),
          field('performance', 'acceptanceRate', 'none'),
          field('scaling', 'replicas', 'as-needed'),
          field('scaling', 'redundantReplicas', '0'),
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
      field('workload', 'tokens', 'derived-or-flops'),
      field('workload', 'flops', 'derived-from-tokens'),
      field('workload', 'chips', 'derived'),
      field('workload', 'days', 'derived'),
      field('workload', 'chipHours', 'derived-from-chips-and-days'),
      field('workload', 'recomputationFactor', 'no-recomputation'),
      field('workload', 'sequenceTokens', 'for-plan-or-attention'),
    ],
    methods: {
      mfu: {
        label: 'method-mfu',
        fields: [field('performance', 'modelFlopsUtilization')],
      },
      achieved: {
        label: 'method-achieved',
        fields: [field('performance', 'achievedFlopsPerSecondPerChip')],
      },
      plan: { label: 'method-plan', fields: planFields },
      implied: { label: 'method-implied', fields: [] },
    },
    prices: { rent: runRent, own: priceMethods.own },
    overheads: [],
    server,
    worth: [],
    groups: trainingGroups,
  },
  capacity: {
    model: [],
    accelerator: [],
    workload: [
      field('supply', 'statedFlopsPerSecond'),
      field('supply', 'aiShare', '1'),
      field('workload', 'tokens'),
      field('workload', 'inputTokens', '0'),
      field('workload', 'outputTokens'),
    ],
    methods: {
      flops: {
        label: 'method-flops',
        fields: [
          field('performance', 'modelFlopsUtilization'),
          field('performance', 'flopsUtilization'),
          field('performance', 'busyShare', '1'),
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
  readonly label: Option
  readonly fields: readonly Field[]
}

/** The methods that a tab knows. */
export const methodsOf = (tab: Tab): readonly (readonly [string, Way])[] =>
  Object.entries(forms[tab].methods)

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
