import type { BreakevenAnswer } from '../../estimates/breakeven/answer.ts'
import type { RooflineAnswer } from '../../estimates/inference/answer-roofline.ts'
import type { TrainingAnswer } from '../../estimates/training/answer.ts'
import type { Tell } from '../../words/say.ts'
import type { Money } from '../parts/money.ts'
import type { BatchData } from './batch.ts'
import type { MemoryData } from './memory.ts'
import type { VolumeData } from './volume.ts'

const memoryParts = [
  ['weightBytes', 'pagePlan.weights', 1],
  ['kvBytes', 'pagePlan.kv', 2],
  ['activationBytes', 'pagePlan.buffers', 3],
  ['reservedBytes', 'pagePlan.reserved', 5],
  ['freeBytes', 'pagePlan.free', 4],
] as const

const chipMemoryParts = [
  ['weightBytes', 'pagePlan.weights', 1],
  ['gradientBytes', 'pagePlan.gradients', 6],
  ['optimizerBytes', 'pagePlan.optimizer', 2],
  ['activationBytes', 'pagePlan.activations', 3],
  ['workspaceBytes', 'pagePlan.workspace', 5],
  ['freeBytes', 'pagePlan.free', 4],
] as const

/** The memory of a chip of a run. */
export const chipMemoryOf = (
  memory: NonNullable<TrainingAnswer['memory']>,
  t: Tell,
): MemoryData => ({
  of: 'chip',
  totalBytes: memory.totalBytes,
  parts: chipMemoryParts.map(([id, name, series]) => ({ name: t(name), size: memory[id], series })),
})

/** The memory of a replica of a plan. */
export const memoryOf = ({ memory }: Pick<RooflineAnswer, 'memory'>, t: Tell): MemoryData => ({
  totalBytes: memory.totalBytes,
  parts: memoryParts.map(([id, name, series]) => ({ name: t(name), size: memory[id], series })),
})

/** Throughput against batch of a plan, and where it runs at the load. */
export const batchesOf = ({
  curve,
  load,
  plan,
}: Pick<RooflineAnswer, 'curve' | 'load' | 'plan'>): BatchData => ({
  points: curve.map(({ batch, outputTokensPerSecondPerReplica, tpotSeconds }) => ({
    batch,
    outputTokensPerSecond: outputTokensPerSecondPerReplica,
    tpotSeconds,
  })),
  runsAt: load?.concurrencyPerReplica ?? null,
  largest: plan.batchLimit,
})

const lines = [
  ['rentUsdPerMonth', 'rentedUsdPerMonth', 'pageMoney.rent', 1],
  ['ownUsdPerMonth', 'boughtUsdPerMonth', 'pageMoney.own', 2],
  ['apiUsdPerMonth', 'apiUsdPerMonth', 'pageMoney.api', 3],
  ['autoscaledRentUsdPerMonth', undefined, 'pageMoney.autoscaled-rent', 5],
] as const

type Chart = NonNullable<BreakevenAnswer['chart']>

/** Costs against volume of a break-even, in the currency of the page; `chart` is the answer’s own. */
export const volumesOf = (
  chart: Chart,
  { atRate, autoscaled }: Pick<BreakevenAnswer, 'atRate' | 'autoscaled'>,
  { money, currency, asOf }: { readonly money: Money } & Pick<VolumeData, 'currency' | 'asOf'>,
  t: Tell,
): VolumeData => {
  const inCurrency = (usd: number | null) => (usd === null ? null : money.place(usd))
  return {
    currency,
    asOf,
    ownTokensPerMonth: atRate.tokensPerMonth,
    lines: lines
      .map(([id, own, name, series]) => ({
        name: t(name),
        series,
        costAtOwn: inCurrency(
          own === undefined ? (autoscaled?.scaledUsdPerMonth ?? null) : atRate[own],
        ),
        points: chart.points.flatMap(({ tokensPerMonth, [id]: usd }) =>
          usd === null ? [] : [{ tokensPerMonth, cost: money.place(usd) }],
        ),
      }))
      .filter(({ points }) => points.length > 0),
    crossings: chart.marks.map(
      ({ kind, cheaper, dearer, crossingTokensPerMonth, usdPerMonth }) => ({
        tokensPerMonth: crossingTokensPerMonth,
        cost: money.place(usdPerMonth),
        text: t(`pageCharts.crossing-${kind}`, { cheaper, dearer }),
      }),
    ),
  }
}
