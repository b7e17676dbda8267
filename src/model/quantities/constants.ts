import type { QuantityId } from './index.ts'

/** Fixed numbers that formulas use: conversions, and the FLOP counts of a transformer. */
export const constants = {
  secondsPerHour: { value: 3600, source: 'definition' },
  hoursPerDay: { value: 24, source: 'definition' },
  daysPerYear: { value: 365, source: 'definition' },
  bytesPerGigabyte: { value: 1e9, source: 'definition' },
  compoundingYears: { value: 1, source: 'definition' },
  tokensPerMillion: { value: 1e6, source: 'definition' },
  monthsPerYear: { value: 12, source: 'definition' },
  oneDay: { value: 1, source: 'definition' },
  oneTokenPerMonth: { value: 1, source: 'definition' },
  wattsPerKilowatt: { value: 1000, source: 'definition' },
  gramsPerTonne: { value: 1e6, source: 'definition' },
  oneSequence: { value: 1, source: 'definition' },
  tokensPerRow: { value: 1, source: 'definition' },
  queriesPerMixedStep: { value: 1, source: 'definition' },
  tokensPerAcceptedRow: { value: 1, source: 'definition' },
  chipsPerLink: { value: 1, source: 'definition' },
  attentionHalfTokens: {
    value: 900,
    source: 'aiconfigurator-kernels',
  },
  trainingPasses: {
    value: 3,
    source: 'kaplan-2020',
  },
  forwardFlopsPerParameterToken: {
    value: 2,
    source: 'kaplan-2020',
  },
  trainingFlopsPerParameterToken: {
    value: 6,
    source: 'kaplan-2020',
  },
  frozenFlopsPerParameterToken: {
    value: 4,
    source: 'lora-2021',
  },
  forwardAndBackward: {
    value: 3,
    source: 'palm-2022',
  },
} as const satisfies Partial<Record<QuantityId, { value: number; source: string }>>

export type ConstantId = keyof typeof constants

export const isConstant = (id: QuantityId): id is QuantityId & ConstantId =>
  Object.hasOwn(constants, id)
