import { any, parts } from '../format/list.ts'
import { unit as unitText } from '../format/units.ts'

const short = (value: number) => (value >= 1e6 ? value.toExponential().replace('e+', 'e') : value)

interface Range {
  readonly min?: number | undefined
  readonly above?: number | undefined
  readonly max: number
  readonly integer?: boolean | undefined
}

/** e.g. `a number above 0 and at most 1`. */
const range = ({ min = 0, above, max, integer }: Range) => {
  const number = integer === true ? 'a whole number' : 'a number'
  return above === undefined
    ? `${number} from ${min} to ${short(max)}`
    : `${number} above ${above} and at most ${short(max)}`
}

const examplesOf = (examples: readonly (number | string)[]) =>
  any(examples.map((one) => JSON.stringify(one)))

/** What a field may hold, by its kind. */
export const fieldAllowed = {
  range,
  quantity: ({
    unit,
    examples,
    ...rest
  }: Range & { unit: string; examples: readonly (number | string)[] }) =>
    unit === '1'
      ? `${range(rest)}, or an expression such as ${examplesOf(examples)}`
      : `${range(rest)} in ${unitText(unit)}, or an expression such as ${examplesOf(examples)}`,
  'zero-or-range': ({
    low,
    high,
    zero,
    unit,
  }: {
    low: number
    high: number
    zero: boolean
    unit: string
  }) => `${zero ? '0, or ' : ''}from ${short(low)} to ${short(high)} in ${unitText(unit)}`,
  number: 'a number',
  integer: 'a whole number',
  text: 'text',
  boolean: 'true or false',
  'at-least': ({ min }: { min: number | string }) => `${min} or more`,
  'at-most': ({ max }: { max: number | string }) => `${max} or less`,
  length: ({ min, max }: { min: number; max: number }) => `${min} to ${max} entries`,
  choices: ({ options }: { options: readonly string[] }) =>
    parts(options.map((option) => `"${option}"`)),
  fields: ({ fields }: { fields: readonly string[] }) => parts(fields),
  object: ({ fields }: { fields: readonly string[] }) => `an object with ${parts(fields)}`,
  'preset-name': ({ kind }: { kind: string }) =>
    `an id, name or alias of GET /api/v1/presets/${kind}`,
  'preset-or-object': ({ kind }: { kind: string }) =>
    `an id, name or alias of GET /api/v1/presets/${kind}, or an object`,
  presets: ({ ids, more }: { ids: readonly string[]; more: boolean }) =>
    more ? `${parts(ids)}, …` : parts(ids),
  'preset-in-region': ({ id, other, region }: { id: string; other: string; region: string }) =>
    `${id} with ${other}: "${region}"`,
  'json-object': 'a JSON object',
  'scenario-of-kind': ({ kind, other }: { kind: string; other: string }) =>
    `a scenario for ${kind} here; send this one to POST /api/v1/${other}`,
  divisors: ({ divisors }: { divisors: readonly number[] }) => parts(divisors.map(String)),
  date: 'YYYY, YYYY-MM or YYYY-MM-DD',
}
