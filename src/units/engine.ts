import {
  addDependencies,
  create,
  createUnitDependencies,
  divideDependencies,
  type MathNode,
  multiplyDependencies,
  parseDependencies,
  powDependencies,
  subtractDependencies,
  type Unit,
  unaryMinusDependencies,
  unaryPlusDependencies,
  unitDependencies,
} from 'mathjs'
import type { ExpressionProblem } from './expression-problem.ts'
import { type Base, bases, counts, isPlain, type Measure, none, type Powers } from './measure.ts'
import { type Word, words } from './vocabulary.ts'

/**
 * mathjs, cut to what an expression may use: it adds, subtracts and raises to
 * powers. Loaded only when such an expression is met: it is most of the bundle's bytes.
 */
const math = create(
  {
    ...addDependencies,
    ...createUnitDependencies,
    ...divideDependencies,
    ...multiplyDependencies,
    ...parseDependencies,
    ...powDependencies,
    ...subtractDependencies,
    ...unaryMinusDependencies,
    ...unaryPlusDependencies,
    ...unitDependencies,
  },
  { predictable: true },
)
for (const name of [...counts, 'USD']) math.createUnit(name)

const maxNodes = 60

/** An expression that was refused. */
export class ExpressionError extends Error {
  readonly problem: ExpressionProblem
  constructor(problem: ExpressionProblem) {
    super(problem.code)
    this.problem = problem
  }
}

const parsed = (text: string): MathNode => {
  let root: MathNode
  try {
    root = math.parse(text)
  } catch {
    throw new ExpressionError({ code: 'not-arithmetic' })
  }
  let nodes = 0
  root.traverse(({ type }) => {
    nodes += 1
    if (type === 'FunctionNode') throw new ExpressionError({ code: 'symbol-not-allowed' })
  })
  if (nodes > maxNodes) throw new ExpressionError({ code: 'too-many-parts', max: maxNodes })
  return root
}

/** A dimension as mathjs reads it: a unit does not begin with `1/`. */
const unitText = (powers: Powers): string =>
  bases.flatMap((base, at) => (powers[at] === 0 ? [] : [`${base}^${powers[at]}`])).join(' ')

const sized = (measure: Measure): Unit | number => {
  const size = measure.over / measure.under
  return isPlain(measure) ? size : math.unit(size, unitText(measure.powers))
}

const isUnit = (value: unknown): value is Unit =>
  typeof value === 'object' && value !== null && 'toNumber' in value

/** The parts of a unit as mathjs keeps them. */
interface Parts {
  readonly units: readonly { readonly unit: { readonly name: string }; readonly power: number }[]
}

const powersIn = (value: Unit & Partial<Parts>): readonly number[] => {
  const powers = new Map<Base, number>()
  const count = (base: Base, power: number) => powers.set(base, (powers.get(base) ?? 0) + power)
  for (const { unit, power } of value.units ?? []) {
    const base = bases.find((one) => one === unit.name)
    if (base !== undefined) count(base, power)
    else if (unit.name === 'W') {
      count('J', power)
      count('s', -power)
    } else throw new ExpressionError({ code: 'units-do-not-fit' })
  }
  return bases.map((base) => powers.get(base) ?? 0)
}

/** A result as a measure; one that is neither a number nor a unit is a complex number or the like. */
const measureIn = (value: unknown): Measure => {
  if (typeof value === 'number') return { over: value, under: 1, powers: none }
  if (!isUnit(value)) throw new ExpressionError({ code: 'not-finite' })
  const powers = powersIn(value)
  const isBare = isPlain({ over: 1, under: 1, powers })
  const over = isBare ? value.toSI().toNumber('') : value.toNumber(unitText(powers))
  return { over, under: 1, powers }
}

/**
 * What an expression comes to whose words are written by their names.
 *
 * @throws ExpressionError when it cannot be read, or adds what does not add up.
 */
export const measured = (text: string, measureOf: (word: Word) => Measure): Measure => {
  const root = parsed(text)
  const scope = Object.fromEntries(words.map((word) => [word.name, sized(measureOf(word))]))
  try {
    return measureIn(root.compile().evaluate(scope))
  } catch (error) {
    if (error instanceof ExpressionError) throw error
    throw new ExpressionError({ code: 'units-do-not-fit' })
  }
}
