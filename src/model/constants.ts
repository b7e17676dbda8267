import type { QuantityId } from './quantities.ts'

/** Fixed numbers that formulas use: conversions, and the FLOP counts of a transformer. */
export const constants = {
  secondsPerHour: { value: 3600, source: 'definition', note: 'by definition' },
  hoursPerDay: { value: 24, source: 'definition', note: 'by definition' },
  daysPerYear: { value: 365, source: 'definition', note: 'a year is 365 days throughout' },
  tokensPerMillion: { value: 1e6, source: 'definition', note: 'by definition' },
  wattsPerKilowatt: { value: 1000, source: 'definition', note: 'by definition' },
  gramsPerTonne: { value: 1e6, source: 'definition', note: 'by definition' },
  tokensPerRow: { value: 1, source: 'definition', note: 'each row holds one token' },
  queriesPerMixedStep: { value: 1, source: 'definition', note: 'a prompt is read whole' },
  tokensPerAcceptedRow: { value: 1, source: 'definition', note: 'each row holds one token' },
  chipsPerLink: { value: 1, source: 'definition', note: 'each chip has its own links' },
  forwardFlopsPerParameterToken: {
    value: 2,
    source: 'kaplan-2020',
    note: 'one multiplication and one addition; attention over the context is left out',
  },
  trainingFlopsPerParameterToken: {
    value: 6,
    source: 'kaplan-2020',
    note: '2 forward and 4 backward; attention over the context is left out',
  },
} as const satisfies Partial<Record<QuantityId, { value: number; source: string; note: string }>>

export type ConstantId = keyof typeof constants
