import type { Api } from '../../presets/api-schema.ts'
import { toBase } from '../../units/units.ts'
import { bookPriceOf } from './book.ts'
import type { PricePackage } from './package.ts'
import { inputTokensOf, type Usage } from './usage.ts'

/** What came of one request at one package. */
export type Verdict =
  | { readonly kind: 'agrees' }
  /** The package's prices are of another day, on which the book had the same price. */
  | { readonly kind: 'agreesThen' }
  /** The package's price over the book's, less 1. */
  | { readonly kind: 'differs'; readonly share: number }
  | { readonly kind: 'notInBook'; readonly missing: string }
  | { readonly kind: 'notInPackage' }
  | { readonly kind: 'beyondContext' }

export interface Compared {
  readonly usage: Usage
  readonly verdict: Verdict
}

/** A preset whose seller and model a package knows. */
export interface Row {
  readonly preset: string
  readonly provider: string
  /** What the package calls the model. */
  readonly theirs: string
  readonly compared: readonly Compared[]
}

export interface Comparison {
  readonly name: string
  readonly version: string
  readonly dataOf: string
  /** Presets whose seller or model it does not know. */
  readonly unknown: readonly string[]
  readonly rows: readonly Row[]
}

/** Prices that packages rounded are still the same. */
const tolerance = 1e-3

const shareOf = (theirs: number, ours: number): number =>
  ours === theirs ? 0 : ours === 0 ? Infinity : theirs / ours - 1

/** What people call a model, and a name that moves from one to the next: another model in older lists. */
const isNoId = (alias: string): boolean => alias.includes(' ') || alias.endsWith('-latest')

const namesOf = ({ model, id, aliases }: Api): readonly string[] => [
  ...new Set([model, ...aliases.filter((alias) => !isNoId(alias)), id]),
]

/** A list in yuan is another than any in dollars: only the model is the same. */
const isInYuan = ({ input }: Api): boolean =>
  input.some((record) => record.value !== null && record.unit.startsWith('CNY'))

const contextOf = ({ contextTokens }: Api): number =>
  contextTokens?.value ? toBase(contextTokens.value, contextTokens.unit) : Infinity

const verdictOf = (
  api: Api,
  usage: Usage,
  theirs: number | undefined,
  days: { readonly asOf: string; readonly dataOf: string },
): Verdict => {
  if (inputTokensOf(usage) + usage.outputTokens > contextOf(api)) return { kind: 'beyondContext' }
  if (theirs === undefined) return { kind: 'notInPackage' }
  const ours = bookPriceOf(api, usage, days.asOf)
  if ('missing' in ours) return { kind: 'notInBook', missing: ours.missing }
  const share = shareOf(theirs, ours.usd)
  if (Math.abs(share) <= tolerance) return { kind: 'agrees' }
  const then = bookPriceOf(api, usage, days.dataOf)
  return 'usd' in then && Math.abs(shareOf(theirs, then.usd)) <= tolerance
    ? { kind: 'agreesThen' }
    : { kind: 'differs', share }
}

/** Each preset that a package knows, each request priced by both. */
export const compare = (
  apis: readonly Api[],
  pricePackage: PricePackage,
  usages: readonly Usage[],
  asOf: string,
): Comparison => {
  const { name, version, dataOf, find } = pricePackage
  const found = apis.map((api) => ({
    api,
    listed: isInYuan(api) ? undefined : find({ provider: api.provider, names: namesOf(api), asOf }),
  }))
  return {
    name,
    version,
    dataOf,
    unknown: found.filter(({ listed }) => listed === undefined).map(({ api }) => api.id),
    rows: found.flatMap(({ api, listed }) =>
      listed === undefined
        ? []
        : [
            {
              preset: api.id,
              provider: api.provider,
              theirs: listed.id,
              compared: usages.map((usage) => ({
                usage,
                verdict: verdictOf(api, usage, listed.usdOf(usage), { asOf, dataOf }),
              })),
            },
          ],
    ),
  }
}
