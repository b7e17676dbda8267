import { unit as unitText } from '../format/units.ts'

/** What each unit measures, with one that is accepted there. */
const kinds: Readonly<Record<string, string>> = {
  '1': 'a number without a unit',
  B: 'a size such as GB',
  'B/chip': 'a size such as GB',
  'query/s': 'a rate such as 1/s',
  'query/(s*chip)': 'a rate such as 1/s',
  'token/(s*chip)': 'a rate such as token/s',
  'FLOP/(s*chip)': 'a rate such as TFLOP/s',
  'token/query': 'a number of tokens',
  'chip/server': 'a number of chips',
  'chip*h': 'chip-hours such as chip*h',
  day: 'a time such as day',
  month: 'a time such as months',
  s: 'a time such as min',
  '1/(chip*year)': 'a rate such as 1/year',
  'W/server': 'a power such as kW',
  'USD/server': 'a price such as USD',
  'USD/(chip*h)': 'a price per hour such as USD/h',
  'USD/kWh': 'a price of energy such as USD/kWh',
}

/** Why an expression such as `13e6 * 15 / day` was refused. */
export const expressionErrors = {
  'unit-not-allowed': ({ field, received }: { field: string; received: string }) =>
    `${field} must be a number without a unit. Received "${received.slice(0, 80)}".`,
  'not-finite': ({ field }: { field: string }) => `${field} is not a finite number.`,
  'too-many-parts': ({ field, max }: { field: string; max: number }) =>
    `${field} has more than ${max} terms and operators.`,
  'not-arithmetic': ({ field }: { field: string }) =>
    `${field} cannot be read as an arithmetic expression.`,
  'digits-misgrouped': ({ field }: { field: string }) =>
    `${field} has a separator between its digits that can be read in two ways: commas, spaces or underscores stand between groups of three digits, and the decimal mark is a point.`,
  'symbol-not-allowed': ({ field }: { field: string }) =>
    `${field} may contain only numbers, units, parentheses and the operators + - * / ^.`,
  'operator-not-allowed': ({ field, operator }: { field: string; operator: string }) =>
    `${field} uses the operator "${operator}", which is not allowed.`,
  'unknown-unit': ({ field, word }: { field: string; word: string }) =>
    `${field} contains the unknown unit "${word}".`,
  'units-do-not-fit': ({ field }: { field: string }) =>
    `${field} combines quantities whose units do not fit together.`,
  'wrong-dimension': ({ field, unit, got }: { field: string; unit: string; got: string }) =>
    `${field} must be ${kinds[unit] ?? `a quantity in ${unitText(unit)}`}. Received a value in ${unitText(got)}.`,
  'share-not-allowed': ({ field, unit }: { field: string; unit: string }) =>
    `${field} must be ${kinds[unit] ?? `a quantity in ${unitText(unit)}`}. Received a share in percent.`,
}
