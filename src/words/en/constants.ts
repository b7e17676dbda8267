import type { ConstantId } from '../../model/quantities/constants.ts'

/** Why each constant is what it is. */
export const constants: Readonly<Record<ConstantId, string>> = {
  secondsPerHour: 'by definition',
  hoursPerDay: 'by definition',
  daysPerYear: 'a year is 365 days throughout',
  bytesPerGigabyte: 'by definition',
  compoundingYears: 'interest compounds yearly',
  tokensPerMillion: 'by definition',
  monthsPerYear: 'by definition',
  oneDay: 'the users of a day are counted over one day',
  oneTokenPerMonth: 'the next whole token',
  wattsPerKilowatt: 'by definition',
  gramsPerTonne: 'by definition',
  oneSequence: 'the fewest that a replica can hold',
  tokensPerRow: 'each row holds one token',
  queriesPerMixedStep: 'a prompt is read whole',
  tokensPerAcceptedRow: 'each row holds one token',
  chipsPerLink: 'each chip has its own links',
  attentionHalfTokens: 'prompts this long reach half of attention’s rate, in tables of kernels',
  trainingPasses: 'a backward pass is two multiplies for each of the forward pass',
  forwardFlopsPerParameterToken:
    'one multiplication and one addition; attention over the context is left out',
  trainingFlopsPerParameterToken:
    '2 forward and 4 backward; attention over the context is left out',
  frozenFlopsPerParameterToken:
    '2 forward and 2 backward: frozen weights pass the gradient on and have none of their own',
  forwardAndBackward: 'the backward pass takes twice the forward pass',
}
