import {
  type Crossing,
  type Curves,
  clustersFor,
  constants,
  crossingOf,
  type Given,
  type QuantityId,
  type Trace,
  traceCrossing,
  type Way,
} from '../../model/index.ts'
import type { BreakevenAnswer } from '../answers/breakeven.ts'
import { derivationOf } from '../derivation.ts'
import { constantOrigin, type Origin } from '../origin.ts'
import type { BreakevenRequest } from '../requests/breakeven.ts'
import { derived } from '../roofline/givens.ts'
import { beyondRange, crossingText, whyNever } from './text.ts'

type Row = BreakevenAnswer['crossings'][number]
type Point = NonNullable<Row['first']>

const pairs: readonly (readonly [Way, Way])[] = [
  ['own', 'rent'],
  ['rent', 'api'],
  ['own', 'api'],
]

const monthIds = { rent: 'rentUsdPerClusterMonth', own: 'ownUsdPerClusterMonth' } as const
const fixedIds = {
  rent: 'rentFixedUsdPerMonth',
  own: 'ownFixedUsdPerMonth',
  api: 'apiFixedUsdPerMonth',
} as const

/** Which load the crossings are for: how wide a step is, and whether rent follows the hours. */
export interface Case {
  readonly name: 'peak' | 'steady' | 'scaled'
  readonly curves: Curves
}

const carried = (months: Trace<Origin>, id: QuantityId): Given<Origin> => {
  const value = months.value(id)
  return value === null
    ? { value, reason: `${id} is not known` }
    : { value, origin: derived(`${id} of the derivation of the months`) }
}

/** The working of one crossing: formulas where they give it, else what the search found. */
const workingOf = (
  months: Trace<Origin>,
  way: Way,
  over: Way,
  at: Case,
  tokens: number,
  usdPerMonth: number,
) => {
  const capacity = months.value(
    at.name === 'steady' ? 'steadyClusterTokensPerMonth' : 'clusterTokensPerMonth',
  )
  const constant = (id: 'secondsPerHour' | 'tokensPerMillion' | 'oneTokenPerMonth') => ({
    value: constants[id].value,
    origin: constantOrigin(id),
  })
  const hourly = at.name === 'scaled' && (way === 'rent' || over === 'rent')
  const base = {
    tokensPerQuery: carried(months, 'tokensPerQuery'),
    activeHoursPerMonth: carried(months, 'activeHoursPerMonth'),
    apiUsdPerMillionTokens: carried(months, 'apiUsdPerMillionTokens'),
    wayFixedUsdPerMonth: carried(months, fixedIds[way]),
    overFixedUsdPerMonth: carried(months, fixedIds[over]),
    ...(way !== 'api' && { usdPerClusterMonth: carried(months, monthIds[way]) }),
    ...(over !== 'api' && { overUsdPerClusterMonth: carried(months, monthIds[over]) }),
    secondsPerHour: constant('secondsPerHour'),
    tokensPerMillion: constant('tokensPerMillion'),
    oneTokenPerMonth: constant('oneTokenPerMonth'),
    clusterTokensPerMonth: {
      value: capacity ?? 0,
      origin: derived('tokens a month of a cluster under this load'),
    },
  }
  const found = { value: tokens, origin: derived('searched: the first token at which it holds') }
  const kind = hourly
    ? over === 'api'
      ? 'hourly-over-api'
      : 'searched'
    : over === 'api'
      ? 'clusters-over-api'
      : 'clusters-over-clusters'
  const trace = traceCrossing<Origin>(kind, {
    ...base,
    ...(kind === 'clusters-over-api' && {
      crossingClusters: {
        value: clustersFor(tokens, capacity ?? 1),
        origin: derived('searched: the step of whole clusters on which the two costs meet'),
      },
    }),
    ...(kind === 'hourly-over-api' && {
      crossingUsdPerMonth: {
        value: usdPerMonth,
        origin: derived('searched: the sum of the hours’ clusters where the two costs meet'),
      },
    }),
    ...(kind === 'searched' && { crossingTokensPerMonth: found }),
  })
  return trace.value('crossingTokensPerMonth') === tokens
    ? trace
    : traceCrossing<Origin>('searched', { ...base, crossingTokensPerMonth: found })
}

const pointOf = (months: Trace<Origin>, way: Way, over: Way, at: Case, tokens: number): Point => {
  const usdPerMonth = at.curves[way]?.at(tokens) ?? 0
  const trace = workingOf(months, way, over, at, tokens, usdPerMonth)
  return {
    crossingTokensPerMonth: tokens,
    crossingQueriesPerSecond: trace.value('crossingQueriesPerSecond') ?? 0,
    usdPerMonth,
    overUsdPerMonth: at.curves[over]?.at(tokens) ?? 0,
    derivation: derivationOf(trace),
  }
}

const withinRange = (found: Crossing, to: number): Crossing => {
  const within = (tokens: number | null) => (tokens !== null && tokens <= to ? tokens : null)
  return {
    ...found,
    first: within(found.first),
    forGood: within(found.forGood),
    undone: within(found.undone),
  }
}

const unknownWay = (months: Trace<Origin>, curves: Curves, ways: readonly Way[]): string => {
  const way = ways.find((one) => curves[one] === null) ?? 'rent'
  const id = way === 'api' ? 'apiUsdPerMillionTokens' : monthIds[way]
  const reason = (one: QuantityId) => months.nodes().find((node) => node.id === one)?.reason
  return reason(id) ?? reason('clusterTokensPerMonth') ?? `${id} is not known`
}

/** Where each way beats the others under one load, with the reason for each null. */
export const crossingsOf = (
  months: Trace<Origin>,
  { rent, own, api, range }: BreakevenRequest,
  at: Case,
  pointer: string,
  unknown: Record<string, string>,
): Row[] => {
  const asked = { rent, own, api }
  const from = Math.ceil(range.fromTokensPerMonth ?? 1)
  const to = range.toTokensPerMonth ?? Infinity
  return pairs
    .filter(([way, over]) => asked[way] !== undefined && asked[over] !== undefined)
    .map(([way, over], index) => {
      const here = `${pointer}/${index}`
      const [cheap, dear] = [at.curves[way], at.curves[over]]
      if (cheap === null || dear === null) {
        const reason = unknownWay(months, at.curves, [way, over])
        for (const name of ['first', 'forGood', 'undone']) unknown[`${here}/${name}`] = reason
        return {
          way,
          over,
          first: null,
          forGood: null,
          undone: null,
          text: `Not known: ${reason}.`,
        }
      }
      const found = crossingOf(cheap, dear, from)
      const shown = withinRange(found, to)
      const point = (tokens: number | null) =>
        tokens === null ? null : pointOf(months, way, over, at, tokens)
      const why = (name: 'first' | 'forGood' | 'undone', reason: string) => {
        if (shown[name] === null)
          unknown[`${here}/${name}`] =
            found[name] === null ? reason : beyondRange(`it is`, found[name], to)
      }
      const never = whyNever(months, way, over, found)
      why('first', never)
      why(
        'forGood',
        found.first === null || found.tooNear
          ? never
          : 'it is undone again, and not met for good at any rate',
      )
      why('undone', found.first === null ? never : 'nothing undoes it')
      return {
        way,
        over,
        first: point(shown.first),
        forGood: point(shown.forGood),
        undone: point(shown.undone),
        text:
          shown.first === null && found.first === null
            ? `${crossingText(way, over, found).slice(0, -1)}: ${never}.`
            : crossingText(way, over, found),
      }
    })
}
