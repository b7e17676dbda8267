import * as v from 'valibot'
import { type QuantityId, quantities } from '../model/quantities/index.ts'
import { nearest } from '../presets/registry.ts'
import { maxExpressionLength, parseQuantity, vocabulary } from '../units/expression.ts'
import { en } from '../words/en.ts'
import { fault } from './fault.ts'
import { rateIn } from './rate.ts'

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
  readonly doubt?: (value: number) => string | undefined
  /** Whether it is a bare number or arithmetic on such, without a unit. */
  readonly wordless?: true
}

/** The message of an issue that loading the expression engine may cure. */
export const needsEngine = 'needs the expression engine'

const short = (value: number) => (value >= 1e6 ? value.toExponential().replace('e+', 'e') : value)

/** The range in words, e.g. `a number above 0 and at most 1`. */
export const rangeText = ({ min, above, max, integer }: Range): string => {
  const from = above === undefined ? `from ${min ?? 0}` : `above ${above}`
  return `a ${integer === true ? 'whole ' : ''}number ${from} ${above === undefined ? 'to' : 'and at most'} ${short(max)}`
}

const within = (value: number, { min = 0, above, max, integer }: Range) =>
  value <= max &&
  (above === undefined ? value >= min : value > above) &&
  (integer !== true || Number.isInteger(value))

// The e of 7e0 is no word.
const hasWords = (text: string) => /[\p{L}$¥]/u.test(text.replace(/\de[-+]?\d/gi, ''))

/** A number, or an expression with units such as `13e6 * 15 / day`, in the quantity's unit. */
export const quantity = (spec: QuantitySpec) => {
  const { unit } = quantities[spec.id]
  const label = en.quantities[spec.id]
  const example = spec.examples.map((one) => JSON.stringify(one)).join(' or ')
  const allowed = `${rangeText(spec)}${unit === '1' ? '' : ` in ${unit}`}, or an expression such as ${example}`
  return v.pipe(
    v.custom<number | string>(
      (input) => typeof input === 'number' || typeof input === 'string',
      () => fault('is not a number or an expression', { allowed }),
    ),
    v.metadata({
      allowed,
      jsonSchema: {
        title: label,
        description: [
          `${label}, in ${unit === '1' ? 'no unit (a ratio)' : unit}.`,
          spec.description,
          `A number, or an expression of at most ${maxExpressionLength} characters.`,
        ]
          .filter(Boolean)
          .join(' '),
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
      const input = dataset.value
      let value = input as number
      if (typeof input === 'string') {
        if (spec.wordless === true && hasWords(input)) {
          addIssue({ message: fault('may hold no unit', { allowed }) })
          return NEVER
        }
        const parsed = parseQuantity(input, unit, rateIn(config))
        if (!parsed.ok) {
          if (parsed.needsEngine) addIssue({ message: needsEngine })
          else {
            const didYouMean =
              parsed.unknownWord === undefined
                ? undefined
                : nearest(parsed.unknownWord, vocabulary())
            addIssue({ message: fault(parsed.problem, { allowed, didYouMean }) })
          }
          return NEVER
        }
        value = parsed.value
      }
      const doubt = spec.doubt?.(value)
      if (doubt !== undefined) {
        addIssue({ message: fault(doubt, { allowed }) })
        return NEVER
      }
      if (!within(value, spec)) {
        addIssue({ message: fault(`${value} is out of range`, { allowed }) })
        return NEVER
      }
      return value
    }),
  )
}
