import { plural } from '../format/parts.ts'

const daysPerMonth = 365 / 12

/** `12 days old`, `20 months old`, `3 years old`. */
const ageOf = (days: number): string => {
  if (days < 61) return `${plural(days, 'day')} old`
  if (days < 730) return `${plural(Math.floor(days / daysPerMonth), 'month')} old`
  return `${plural(Math.floor(days / 365), 'year')} old`
}

/** The calculation of one number, and the list of all steps. */
export const calculation = {
  title: 'Calculation',
  lead: ({ steps, inputs }: { steps: number; inputs: number }) =>
    `${plural(steps, 'step')}, ${plural(inputs, 'input')}. Choose a step for its formula, inputs and sources.`,
  'not-found': ({ quantity }: { quantity: string }) =>
    `This estimate has no quantity “${quantity}”.`,
  nearest: 'Quantities with a similar name',
  'in-dollars': 'Amounts are in US dollars; the estimate converts its results at the end.',
  back: 'Back to the estimate',
  path: 'From the result to this number',
  'number-opens': 'Show the calculation',
  exact: 'Exact',
  symbol: 'Symbol',
  name: 'Name in the API',
  formula: 'Formula',
  'formula-region': ({ label }: { label: string }) => `Formula: ${label}`,
  'with-numbers': 'With numbers',
  'numbers-region': ({ label }: { label: string }) => `Formula with numbers: ${label}`,
  'as-text': 'As text',
  if: 'if',
  otherwise: 'otherwise',
  and: 'and',
  or: 'or',
  because: 'Why this formula',
  'formula-source': 'Source of the formula',
  'by-definition': 'By definition',
  inputs: 'Inputs',
  'inputs-region': ({ label }: { label: string }) => `Inputs: ${label}`,
  input: 'Input',
  value: 'Value',
  origin: 'Origin',
  'rests-on': 'What it rests on',
  'rests-on-lead': ({ label, inputs }: { label: string; inputs: number }) =>
    `${label} follows from ${inputs === 1 ? 'this given input' : `these ${plural(inputs, 'given input')}`}.`,
  'more-inputs': ({ count: inputs }: { count: number }) => plural(inputs, 'more input'),
  calculated: 'calculated',
  'no-origin': 'No source is given.',
  /** A date of a figure, and how long ago that was. */
  aged: ({ asOf, days }: { asOf: string; days: number }) =>
    days <= 0 ? asOf : `${asOf}, ${ageOf(days)}`,
  'as-typed': 'as typed',
  'used-by': 'Used by',
  'used-by-none': 'No other step uses this number.',
  tree: 'Steps from the result down',
  'steps-under': ({ count: steps }: { count: number }) => plural(steps, 'step'),
  'other-results': ({ count: results }: { count: number }) => plural(results, 'other result'),
  'every-step': 'Every step in order',
  'every-input': 'Every input',
}
