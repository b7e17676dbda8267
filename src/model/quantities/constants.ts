import type { QuantityId } from './index.ts'

/** Fixed numbers that formulas use: conversions, and the FLOP counts of a transformer. */
export const constants = {
  secondsPerHour: { value: 3600, source: 'definition', note: 'by definition' },
  hoursPerDay: { value: 24, source: 'definition', note: 'by definition' },
  daysPerYear: { value: 365, source: 'definition', note: 'a year is 365 days throughout' },
  bytesPerGigabyte: { value: 1e9, source: 'definition', note: 'by definition' },
  compoundingYears: { value: 1, source: 'definition', note: 'interest is reckoned by the year' },
  tokensPerMillion: { value: 1e6, source: 'definition', note: 'by definition' },
  monthsPerYear: { value: 12, source: 'definition', note: 'by definition' },
  oneTokenPerMonth: { value: 1, source: 'definition', note: 'the next whole token' },
  wattsPerKilowatt: { value: 1000, source: 'definition', note: 'by definition' },
  gramsPerTonne: { value: 1e6, source: 'definition', note: 'by definition' },
  tokensPerRow: { value: 1, source: 'definition', note: 'each row holds one token' },
  queriesPerMixedStep: { value: 1, source: 'definition', note: 'a prompt is read whole' },
  tokensPerAcceptedRow: { value: 1, source: 'definition', note: 'each row holds one token' },
  chipsPerLink: { value: 1, source: 'definition', note: 'each chip has its own links' },
  trainingPasses: {
    value: 3,
    source: 'kaplan-2020',
    note: 'a backward pass is two multiplies for each of the forward pass',
  },
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
  frozenFlopsPerParameterToken: {
    value: 4,
    source: 'lora-2021',
    note: '2 forward and 2 backward: frozen weights pass the gradient on and have none of their own',
  },
  forwardAndBackward: {
    value: 3,
    source: 'palm-2022',
    note: 'the backward pass takes twice the forward pass',
  },
} as const satisfies Partial<Record<QuantityId, { value: number; source: string; note: string }>>

export type ConstantId = keyof typeof constants
