import { shapeFormulas, weightBytes } from '../architecture/formulas.ts'
import { gramsCo2ePerQuery, tonnesCo2ePerYear } from '../energy/carbon.ts'
import * as energy from '../energy/inference.ts'
import { chooser, lazyChooser, type Part } from '../graph/choose.ts'
import type { Definition } from '../graph/formula.ts'
import type { OptionalPart } from '../graph/lean.ts'
import { allInEndParts, endParts, lineParts } from '../price/choices.ts'
import { spotOverheadShare } from '../price/rent.ts'
import { usdPerServerOfChips, wattsPerServerOfChips } from '../price/server.ts'
import * as total from '../price/total.ts'
import * as billing from './billing.ts'
import { boughtOnDemand } from './bought-on-demand.ts'
import * as day from './day.ts'
import * as fleet from './fleet.ts'
import * as held from './held.ts'
import { billParts, shareParts } from './parts-bill.ts'
import * as refresh from './refresh.ts'
import { replicasOnDemand } from './replicas-on-demand.ts'
import * as throughput from './throughput.ts'
import type { InferenceTrait } from './traits.ts'
import * as value from './value.ts'

const workload: readonly Part<InferenceTrait>[] = [
  { formulas: [throughput.servedQueriesPerSecond, throughput.tokensPerQuery] },
  {
    when: ['load-of-users'],
    because: 'because.load-of-users',
    formulas: [day.queriesPerSecondOfUsers],
  },
  {
    when: ['load-of-tokens'],
    because: 'because.load-of-tokens',
    formulas: [day.queriesPerSecondOfDailyTokens],
  },
]

const ofShape: readonly Part<InferenceTrait>[] = [
  { when: ['subject'], formulas: shapeFormulas },
  { when: ['architecture'], because: 'because.weights-by-part', formulas: [weightBytes] },
  {
    when: ['chips'],
    unless: ['architecture'],
    because: 'because.weights-of-total',
    formulas: [fleet.weightBytesOfTotal],
  },
]

/** What a chip serves, by each method. */
const rate: readonly Part<InferenceTrait>[] = [
  { when: ['chips'], formulas: [throughput.flopsPerQuery] },
  {
    when: ['flops'],
    because: 'because.rate-of-flops',
    formulas: [throughput.queriesPerSecondPerChipFromFlops],
  },
  {
    when: ['measured-tokens'],
    because: 'because.rate-of-measured-tokens',
    formulas: [throughput.queriesPerSecondPerChipFromTokens],
  },
  {
    when: ['chips'],
    unless: ['measured-tokens'],
    formulas: [throughput.outputTokensPerSecondPerChip],
  },
  { when: ['chips'], unless: ['flops'], formulas: [throughput.impliedFlopsUtilization] },
]

/** Chips and servers for the load, and those that are held beyond it. */
const size: readonly Part<InferenceTrait>[] = [
  {
    when: ['chips'],
    unless: ['roofline'],
    because: 'because.fleet-of-chips',
    formulas: [fleet.chipSecondsPerQuery, fleet.chipsExact, fleet.utilization],
  },
  {
    when: ['chips', 'bill-exact'],
    because: 'because.fleet-of-chips',
    formulas: [total.servingShare],
  },
  {
    when: ['chips'],
    unless: ['roofline', 'bill-exact'],
    because: 'because.paid-chips',
    formulas: [billing.servingShareBilled],
  },
  {
    when: ['chips'],
    formulas: [
      fleet.serversExact,
      fleet.servers,
      fleet.chipsToHoldWeights,
      held.heldOverLoad,
      held.heldChips,
      held.heldServers,
    ],
  },
  {
    when: ['chips', 'bill-exact'],
    because: 'because.bill-exact',
    formulas: [fleet.chips],
  },
  {
    when: ['roofline'],
    because: 'because.paid-chips',
    formulas: [billing.servingShareOfReplicasBilled],
  },
]

const trainingAndValue: readonly Part<InferenceTrait>[] = [
  {
    when: ['training'],
    formulas: [
      refresh.trainingUsdPerYear,
      refresh.trainingUsdPerQuery,
      refresh.totalUsdPerQuery,
      refresh.totalUsdPerYear,
    ],
  },
  {
    when: ['training-by-months'],
    because: 'because.training-by-months',
    formulas: [refresh.yearsBetweenTrainings],
  },
  { when: ['value'], formulas: [value.marginUsdPerYear, value.marginOverCost, value.paybackYears] },
]

/** A price or a power of a server that is given takes the place of its formula. */
const server: Part<InferenceTrait> = {
  when: ['chips'],
  formulas: [usdPerServerOfChips, wattsPerServerOfChips],
}
const spotOverhead: Part<InferenceTrait> = { when: ['spot-of-band'], formulas: [spotOverheadShare] }

/** Power is that of the chips that are paid. */
const powerParts: readonly Part<InferenceTrait>[] = [
  {
    when: ['chips', 'bill-exact'],
    because: 'because.whole-servers-run',
    formulas: [held.powerOfHeldServers],
  },
  {
    when: ['chips'],
    unless: ['bill-exact'],
    because: 'because.paid-chips',
    formulas: [billing.powerOfBilledChips],
  },
]

const energyPart: Part<InferenceTrait> = {
  when: ['chips'],
  formulas: [
    energy.kilowattHoursPerDay,
    energy.kilowattHoursPerYear,
    energy.wattHoursPerQuery,
    energy.electricityUsdPerYear,
    energy.savedKilowattHoursPerYear,
    energy.savedElectricityUsdPerYear,
    tonnesCo2ePerYear,
    gramsCo2ePerQuery,
  ],
}

const partsWith = ({
  ofReplicas = [],
  ofTokens = [],
}: {
  readonly ofReplicas?: readonly Part<InferenceTrait>[]
  readonly ofTokens?: readonly Part<InferenceTrait>[]
}): readonly Part<InferenceTrait>[] => [
  ...workload,
  ...ofShape,
  ...rate,
  ...ofReplicas,
  ...size,
  server,
  ...billParts(ofTokens),
  ...trainingAndValue,
  ...lineParts,
  ...endParts,
  ...allInEndParts,
  ...shareParts,
  spotOverhead,
  ...powerParts,
  energyPart,
]

const replicas = (): readonly Part<InferenceTrait>[] => {
  const { replicaParts, replicaFleetParts } = replicasOnDemand()
  return [...replicaParts, ...replicaFleetParts]
}
const tokens = () => boughtOnDemand().boughtParts

/** Every formula of an inference estimate, and when it runs. */
export const inferenceParts = (): readonly Part<InferenceTrait>[] =>
  partsWith({ ofReplicas: replicas(), ofTokens: tokens() })

// Only what is planned has replicas, and none buys tokens and chips: other estimates do not need their formulas.
const ofRate = chooser(partsWith({}))
const ofPlan = lazyChooser(() => partsWith({ ofReplicas: replicas() }))
const ofBought = lazyChooser(() => partsWith({ ofTokens: tokens() }))

/** The formulas of an estimate with these traits, each with why it runs where several give its quantity. */
export const inferenceDefinitions = (
  traits: readonly InferenceTrait[],
  absent: readonly OptionalPart[] = [],
): readonly Definition[] => {
  const choose = traits.includes('roofline')
    ? ofPlan
    : traits.includes('bought')
      ? ofBought
      : ofRate
  return choose(traits, absent)
}
