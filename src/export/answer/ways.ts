import type { Tell } from '../../words/say.ts'

type Known = number | null

/** What of a break-even a table of ways to pay reads. */
export interface BreakEven {
  readonly atRate: {
    readonly rentedUsdPerMonth: Known
    readonly boughtUsdPerMonth: Known
    readonly apiUsdPerMonth: Known
  }
  readonly ways: {
    readonly rentFullUsdPerMillionTokens: Known
    readonly ownFullUsdPerMillionTokens: Known
    readonly apiUsdPerMillionTokens: Known
  }
  readonly payback: {
    readonly purchaseUsd: Known
    readonly paybackMonthsOverRent: Known
    readonly paybackMonthsOverApi: Known
  }
  readonly crossings: readonly {
    readonly way: string
    readonly over: string
    readonly text: string
  }[]
  readonly unknown: Readonly<Record<string, string>>
}

/** The break-even with one API, by its name; or why there is none. */
export interface WithApi {
  readonly name: string
  readonly answer: BreakEven | undefined
  readonly refused: string | undefined
}

const reasonsOf = ({ unknown }: BreakEven, ...pointers: readonly string[]): readonly string[] =>
  pointers.flatMap((pointer) => unknown[pointer] ?? [])

const crossingsWith = (answer: BreakEven, isOfApi: boolean, t: Tell): string =>
  t.format.sentences(
    answer.crossings
      .filter(({ way, over }) => (way === 'api' || over === 'api') === isOfApi)
      .map(({ text }) => text),
  )

const rented = (one: BreakEven, t: Tell): object => ({
  name: t('pageMoney.rent'),
  cost: { allInUsdPerMonth: one.atRate.rentedUsdPerMonth },
  upfrontUsd: 0,
  fullUsdPerMillionTokens: one.ways.rentFullUsdPerMillionTokens,
  paybackMonths: one.payback.paybackMonthsOverRent,
  crossing: crossingsWith(one, false, t),
  unknownBecause: reasonsOf(one, '/atRate/rentedUsdPerMonth', '/payback/paybackMonthsOverRent'),
})

const owned = (one: BreakEven, t: Tell): object => ({
  name: t('pageMoney.own'),
  cost: { allInUsdPerMonth: one.atRate.boughtUsdPerMonth },
  upfrontUsd: one.payback.purchaseUsd,
  fullUsdPerMillionTokens: one.ways.ownFullUsdPerMillionTokens,
  unknownBecause: reasonsOf(one, '/atRate/boughtUsdPerMonth', '/payback/purchaseUsd'),
})

const bought = ({ name, answer, refused }: WithApi, t: Tell): object =>
  answer === undefined
    ? { name, unknownBecause: [refused ?? ''] }
    : {
        name,
        cost: { allInUsdPerMonth: answer.atRate.apiUsdPerMonth },
        upfrontUsd: 0,
        fullUsdPerMillionTokens: answer.ways.apiUsdPerMillionTokens,
        paybackMonths: answer.payback.paybackMonthsOverApi,
        crossing: crossingsWith(answer, true, t),
        unknownBecause: reasonsOf(
          answer,
          '/atRate/apiUsdPerMonth',
          '/payback/paybackMonthsOverApi',
        ),
      }

/** Each way to pay at one volume as a row: renting, owning, and every API by its name. */
export const wayRows = (all: readonly WithApi[], t: Tell): readonly object[] => {
  const one = all.find(({ answer }) => answer !== undefined)?.answer
  return [
    ...(one === undefined ? [] : [rented(one, t), owned(one, t)]),
    ...all.map((api) => bought(api, t)),
  ]
}
