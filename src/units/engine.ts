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

/**
 * mathjs, cut to what an expression may use, with the units of this field.
 * Loaded only when an expression is met: it is most of the bundle's bytes.
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

/** What is counted, not measured: a bare number is accepted where one of these is expected. */
const counts = ['query', 'token', 'chip', 'server', 'parameter', 'FLOP'] as const
for (const name of [...counts, 'USD']) math.createUnit(name, { prefixes: 'short' })

const times = { ms: 'ms', s: 's', sec: 's', second: 's', seconds: 's', min: 'min', minute: 'min' }
const longTimes = { minutes: 'min', h: 'h', hr: 'h', hour: 'h', hours: 'h', day: 'day' }
const energies = ['W', 'kW', 'MW', 'GW', 'Wh', 'kWh', 'MWh', 'GWh', 'TWh', 'J', 'kJ', 'MJ', 'GJ']
const bytes = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB']
const masses = ['g', 'kg']
const prefixed = (unit: string) => ['', 'k', 'M', 'G', 'T', 'P', 'E'].map((prefix) => prefix + unit)
const same = (symbols: readonly string[]) => Object.fromEntries(symbols.map((s) => [s, s]))

/** A plain number, a unit that mathjs knows, or some of one. */
type Size = number | string | readonly [count: number, unit: string]

/** Every word an expression may use, with its size. */
const words: Readonly<Record<string, Size>> = {
  k: 1e3,
  thousand: 1e3,
  M: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  trillion: 1e12,
  ...times,
  ...longTimes,
  days: 'day',
  week: [7, 'day'],
  weeks: [7, 'day'],
  // A twelfth of a year, whatever the calendar says.
  month: [365 / 12, 'day'],
  months: [365 / 12, 'day'],
  year: [365, 'day'],
  years: [365, 'day'],
  ...same([...energies, ...bytes, ...masses]),
  ...same(prefixed('FLOP')),
  ...same(prefixed('token')),
  tokens: 'token',
  query: 'query',
  queries: 'query',
  request: 'query',
  requests: 'query',
  chip: 'chip',
  chips: 'chip',
  GPU: 'chip',
  GPUs: 'chip',
  server: 'server',
  servers: 'server',
  parameter: 'parameter',
  parameters: 'parameter',
  USD: 'USD',
  cent: [0.01, 'USD'],
  cents: [0.01, 'USD'],
}
const toUnit = (size: Size) => {
  if (typeof size === 'number') return size
  return typeof size === 'string' ? math.unit(1, size) : math.unit(...size)
}
const known = Object.fromEntries(Object.entries(words).map(([word, size]) => [word, toUnit(size)]))

/** The words an expression may use, currencies at a rate included. */
export const vocabulary = [...Object.keys(words), 'CNY', 'RMB']

const allowedOperators = new Set(['+', '-', '*', '/', '^'])
const maxNodes = 60

/** An expression that was refused. */
export class ExpressionError extends Error {
  readonly problem: ExpressionProblem
  constructor(problem: ExpressionProblem) {
    super(problem.code)
    this.problem = problem
  }
}

interface Node extends MathNode {
  readonly op?: string
  readonly name?: string
}

const check = (root: MathNode) => {
  let nodes = 0
  root.traverse((raw) => {
    const node = raw as Node
    if (++nodes > maxNodes) throw new ExpressionError({ code: 'too-many-parts', max: maxNodes })
    switch (node.type) {
      case 'ConstantNode':
        if (typeof (raw as unknown as { value: unknown }).value !== 'number')
          throw new ExpressionError({ code: 'symbol-not-allowed' })
        return
      case 'ParenthesisNode':
        return
      case 'OperatorNode':
        if (node.op !== undefined && allowedOperators.has(node.op)) return
        throw new ExpressionError({ code: 'operator-not-allowed', operator: node.op ?? '' })
      case 'SymbolNode':
        if (node.name !== undefined && vocabulary.includes(node.name)) return
        throw new ExpressionError({ code: 'unknown-unit', word: node.name ?? '' })
      default:
        throw new ExpressionError({ code: 'symbol-not-allowed' })
    }
  })
}

const isUnit = (value: unknown): value is Unit =>
  typeof value === 'object' && value !== null && 'dimensions' in value

const ratio = (value: Unit | number, unit: Unit | number): number | undefined => {
  const quotient: unknown = math.divide(value, unit)
  if (typeof quotient === 'number') return quotient
  if (!isUnit(quotient)) return undefined
  const { dimensions } = quotient as unknown as { dimensions: readonly number[] }
  if (dimensions.some((power) => Math.abs(power) > 1e-9)) return undefined
  return (quotient as unknown as { value: number }).value
}

const evaluate = (text: string, scope: Record<string, unknown>): Unit | number => {
  const node = math.parse(text)
  const value: unknown = node.compile().evaluate({ ...scope })
  if (typeof value === 'number' || isUnit(value)) return value
  throw new ExpressionError({ code: 'not-finite' })
}

/** The unit itself, then with its counting words left out in every combination. */
const readings = (unit: string): readonly (Unit | number)[] => {
  const scopes: Record<string, unknown>[] = [known]
  for (const count of counts.filter((name) => unit.includes(name)))
    scopes.push(...scopes.map((scope) => ({ ...scope, [count]: 1 })))
  return scopes.map((scope) => evaluate(unit, scope))
}

export interface Rates {
  /** Chinese yuan for one US dollar. */
  readonly cnyPerUsd: number
}

/**
 * The value of an expression in a unit, e.g. `13e6 * 15 / day` in `query/s`.
 * Counting units may be left out (`320k/s` is a rate of queries where one is
 * asked for), but not exchanged (tokens are not queries).
 *
 * @throws ExpressionError when it cannot be read or has another dimension.
 */
export const evaluateIn = (text: string, unit: string, rates: Rates): number => {
  if (text.includes('#')) throw new ExpressionError({ code: 'symbol-not-allowed' })
  let root: MathNode
  try {
    root = math.parse(text)
  } catch {
    throw new ExpressionError({ code: 'not-arithmetic' })
  }
  check(root)
  const cny = math.unit(1 / rates.cnyPerUsd, 'USD')
  let value: Unit | number
  try {
    value = evaluate(text, { ...known, CNY: cny, RMB: cny })
  } catch (error) {
    if (error instanceof ExpressionError) throw error
    throw new ExpressionError({ code: 'units-do-not-fit' })
  }
  // Like a number written plainly, a result without a unit is in the field's own.
  if (typeof value === 'number') return value
  for (const wanted of readings(unit)) {
    const result = ratio(value, wanted)
    if (result !== undefined) return result
  }
  throw new ExpressionError({ code: 'wrong-dimension', unit, got: value.formatUnits() })
}
