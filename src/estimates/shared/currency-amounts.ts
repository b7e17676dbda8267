import { cnyAmount } from '../../model/price/currency.ts'
import { pointerPart } from './pointer.ts'

// usd, usdPerYear, capexUsd, electricityUsdPerYear; but not cnyPerUsd or tokensPerUsd, which are no amounts.
const isMoney = (name: string) => /^usd(?![a-z])|Usd(?![a-z])/.test(name) && !/PerUsd/.test(name)

/** Parts of an answer that repeat what was asked or printed, or how: nothing that it computed. */
const leftOut: ReadonlySet<string> = new Set(['request', 'published', 'derivation', 'currency'])

const starred = (pointer: string) => pointer.replace(/\/\d+(?=\/|$)/g, '/*')

const leaves = (
  value: unknown,
  pointer: string,
  within: boolean,
  also: readonly string[],
): readonly (readonly [string, number])[] => {
  if (typeof value === 'number')
    return within || also.includes(starred(pointer)) ? [[pointer, value]] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) =>
    leftOut.has(name)
      ? []
      : leaves(one, `${pointer}/${pointerPart(name)}`, within || isMoney(name), also),
  )
}

/**
 * Every amount in dollars of an answer by its JSON Pointer: the numbers whose
 * own name, or that of a part around them, says `usd`, and those at the
 * pointers of `also`, whose names do not say so; `*` stands for any entry of a list.
 */
export const usdAmounts = (answer: object, also: readonly string[] = []) =>
  leaves(answer, '', false, also)

/** The same amounts in yuan, by pointer. */
export const yuanAmounts = (
  answer: object,
  cnyPerUsd: number,
  also: readonly string[] = [],
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    usdAmounts(answer, also).map(([pointer, usdAmount]) => [
      pointer,
      cnyAmount.compute({ usdAmount, cnyPerUsd }),
    ]),
  )
