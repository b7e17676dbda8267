import * as v from 'valibot'
import { type QuantityId, quantities } from '../model/quantities/index.ts'
import { nearest } from '../presets/registry.ts'
import { maxExpressionLength, type Parsed, parseQuantity, type Rates } from '../units/expression.ts'
import type { ExpressionProblem } from '../units/expression-problem.ts'
import { vocabulary } from '../units/vocabulary.ts'
import { en } from '../words/en.ts'
import { type Message, message } from '../words/message.ts'
import { kindTexts } from '../words/openapi/fields/kinds.ts'
import type { Doubt } from './doubt.ts'
import { fault } from './fault.ts'
import { ratesIn } from './rate.ts'

export interface Range {
  readonly min?: number
  /** Excludes `min` itself. */
  readonly above?: number
  readonly max: number
  readonly integer?: boolean
}

export interface QuantitySpec extends Range {
  readonly id: QuantityId
  readonly description?: string
  readonly examples: readonly (number | string)[]
  /** Asks back about a value that is hardly meant; undefined where there is nothing to ask. */
  readonly doubt?: Doubt
  /** Whether it is a bare number or arithmetic on such, without a unit. */
  readonly wordless?: true
}

/** The message of an issue that loading the expression engine may cure. */
export const needsEngine = 'needs-expression-engine'

const within = (value: number, { min = 0, above, max, integer }: Range) =>
  value <= max &&
  (above === undefined ? value >= min : value > above) &&
  (integer !== true || Number.isInteger(value))

/** A share above one that is one in percent: `35%` for 35. */
const percentMeant = (value: number, spec: QuantitySpec): string | undefined =>
  quantities[spec.id].unit === '1' && value > 1 && spec.max <= 1 && within(value / 100, spec)
    ? `${value}%`
    : undefined

// The e of 7e0 is no word.
const hasWords = (text: string) => /[\p{L}$¥￥€]/u.test(text.replace(/\de[-+]?\d/gi, ''))

/** A number that takes no unit, and what came. */
interface UnitNotAllowed {
  readonly code: 'unit-not-allowed'
  readonly received: string
}
type Problem = ExpressionProblem | UnitNotAllowed

/** The number that a field holds, in the quantity’s unit. */
const numberIn = (
  input: number | string,
  { id, wordless }: QuantitySpec,
  rates: Rates,
): Parsed<Problem> => {
  if (typeof input === 'number') return { ok: true, value: input }
  if (wordless === true && hasWords(input))
    return { ok: false, needsEngine: false, problem: { code: 'unit-not-allowed', received: input } }
  return parseQuantity(input, quantities[id].unit, rates)
}

const told = (problem: Problem): Message => {
  switch (problem.code) {
    case 'too-long':
      return message('errors.too-long', { maxLength: problem.maxLength, length: problem.length })
    case 'too-many-parts':
      return message('errors.too-many-parts', { max: problem.max })
    case 'operator-not-allowed':
      return message('errors.operator-not-allowed', { operator: problem.operator })
    case 'unknown-unit':
      return message('errors.unknown-unit', { word: problem.word })
    case 'wrong-dimension':
      return message('errors.wrong-dimension', { unit: problem.unit, got: problem.got })
    case 'unit-not-allowed':
      return message('errors.unit-not-allowed', { received: problem.received })
    case 'share-not-allowed':
      return message('errors.share-not-allowed', { unit: problem.unit })
    default:
      return message(`errors.${problem.code}`)
  }
}

/** Of so few letters, a slip of one makes another unit: ct is no T, and TOPS are no toks. */
const fewestLetters = 5

/** What was meant by a slip, where it can be told. */
const meant = (problem: Problem): string | undefined =>
  'meant' in problem
    ? problem.meant
    : problem.code === 'unknown-unit' && problem.word.length >= fewestLetters
      ? nearest(problem.word, vocabulary)
      : undefined

const refused = (problem: Problem, allowed: Message): string =>
  fault(told(problem), { allowed, didYouMean: meant(problem) })

/** What of a range is not asked about; undefined where that is no range. */
const undoubted = ({ id, doubt, above, min = 0, max }: QuantitySpec): Message | undefined =>
  doubt?.known &&
  message('allowed.zero-or-range', {
    low: doubt.known.low,
    high: Math.min(doubt.known.high, max),
    zero: above === undefined && min <= 0,
    unit: quantities[id].unit,
  })

/** A number, or an expression with units such as `13e6 * 15 / day`, in the quantity's unit. */
export const quantity = (spec: QuantitySpec) => {
  const { unit } = quantities[spec.id]
  const label = en.quantities[spec.id]
  const { min, above, max, integer, examples } = spec
  const allowed = message('allowed.quantity', { min, above, max, integer, examples, unit })
  return v.pipe(
    v.custom<number | string>(
      (input) => typeof input === 'number' || typeof input === 'string',
      () => fault(message('errors.not-a-quantity'), { allowed }),
    ),
    v.metadata({
      allowed,
      jsonSchema: {
        title: label,
        description: kindTexts.quantity({
          label,
          unit,
          description: spec.description,
          maxLength: maxExpressionLength,
        }),
        type: ['number', 'string'],
        ...(spec.above === undefined
          ? { minimum: spec.min ?? 0 }
          : { exclusiveMinimum: spec.above }),
        maximum: spec.max,
        ...(spec.integer === true ? { multipleOf: 1 } : {}),
        maxLength: maxExpressionLength,
        examples: spec.examples,
        'x-unit': unit,
      },
    }),
    v.rawTransform<number | string, number>(({ dataset, config, addIssue, NEVER }) => {
      const refuse = (message: string) => {
        addIssue({ message })
        return NEVER
      }
      const read = numberIn(dataset.value, spec, ratesIn(config))
      if (!read.ok) return refuse(read.needsEngine ? needsEngine : refused(read.problem, allowed))
      const { value } = read
      const doubt = spec.doubt?.(value)
      if (doubt !== undefined) return refuse(fault(doubt, { allowed: undoubted(spec) ?? allowed }))
      if (!within(value, spec))
        return refuse(
          fault(message('errors.out-of-range', { value: String(value) }), {
            allowed,
            didYouMean: percentMeant(value, spec),
          }),
        )
      return value
    }),
  )
}
