import type { Derivation, Warning } from '../../estimates/shared/answer-parts.ts'
import type { DatedPriceAnswer } from '../../estimates/shared/answer-price.ts'
import type { CurrencyAnswer } from '../../estimates/shared/currency-answer.ts'
import { find } from '../../presets/registry.ts'
import type { PercentileWord } from '../../words/en/format/percentile.ts'
import type { RunKind } from '../../words/en/format/run.ts'
import type { Tell } from '../../words/say.ts'

/** A line of a cost. */
export interface CostLine {
  readonly item: string
  readonly usd: number | null
}

type Price = Partial<
  Pick<
    DatedPriceAnswer,
    | 'method'
    | 'tokens'
    | 'usdPerChipHour'
    | 'chipHour'
    | 'billing'
    | 'rent'
    | 'asOf'
    | 'readOn'
    | 'ageDays'
  >
>

/** What exports read of an answer, whichever question it is of; what it lacks they leave out. */
export interface Exported {
  readonly request: Readonly<Record<string, unknown>>
  readonly currency: Pick<CurrencyAnswer, 'code' | 'perUsd' | 'asOf' | 'origin'>
  readonly warnings: readonly Warning[]
  readonly derivation?: Derivation | undefined
  /** Model and chip, or what is compared in words. */
  readonly subject?:
    | { readonly model: string; readonly accelerator: string | null }
    | string
    | undefined
  readonly price?: Price | undefined
  /** Of a run: what kind of training it is. */
  readonly work?: { readonly kind: RunKind } | undefined
  /** Of a mix it has no lines. */
  readonly cost?: (object & { readonly breakdown?: readonly CostLine[] | undefined }) | undefined
  readonly roofline?:
    | {
        readonly text: string
        /** At the load, in seconds. */
        readonly load?: {
          readonly ttftP50Seconds: number
          readonly ttftP95Seconds: number
          readonly ttftP99Seconds: number
          readonly tpotSeconds: number
        } | null
        /** At the peak, of the percentile that limits hold, in seconds. */
        readonly peak?: {
          readonly percentile: PercentileWord
          readonly ttftSeconds: number
          readonly tpotSeconds: number
        } | null
        /** What a latency limit holds, and what is reached of it. */
        readonly limits?:
          | {
              readonly percentile: PercentileWord
              readonly ttft?: { readonly seconds: number | null } | undefined
              readonly tpot?: { readonly seconds: number } | undefined
            }
          | undefined
      }
    | null
    | undefined
  readonly plan?: { readonly text: string } | null | undefined
  readonly rows?: readonly object[] | undefined
  /** From which volume one way costs less than another, in words. */
  readonly crossings?: readonly { readonly text: string }[] | undefined
}

/** The questions whose figures a summary has: an estimate’s name. */
export type Kind = 'inference' | 'training' | 'compare' | 'capacity' | 'breakeven' | 'mix' | 'sweep'

/** One of what stands side by side: an estimate of its own, whole. */
export interface Case {
  /** Chip and how it is paid, or whose tokens. */
  readonly name: string
  readonly kind: Kind
  readonly answer: Exported
}

/** What a comparison shows beside its rows. */
export interface SideBySide {
  /** Of the rows, those that are pinned: they stand first. */
  readonly pinned: ReadonlySet<object>
  /** The pinned rows, each asked as an estimate of its own. */
  readonly cases: readonly Case[]
  /** What of it is no estimate of its own, and so a row alone: in words. */
  readonly notes: readonly string[]
  /** What a table says of a row besides: how it is paid, and the limit that it does not keep. */
  readonly told?: ReadonlyMap<object, object> | undefined
}

/** What is handed on: an answer as it is shown. */
export interface Shown {
  readonly kind: Kind
  readonly answer: Exported
  /** Where it can be opened again, whole, with its origin. */
  readonly address: string
  /** The UTC day, `YYYY-MM-DD`: it stands in the file and in its name. */
  readonly today: string
  /** What the page calls it; else made of model and chip. */
  readonly title?: string | undefined
  /** Of a comparison, what stands side by side. */
  readonly beside?: SideBySide | undefined
  readonly t: Tell
}

export const titleOf = ({ title, answer, t }: Shown): string => {
  const { subject } = answer
  if (title !== undefined) return title
  if (subject === undefined) return t('export.title-without-model')
  if (typeof subject === 'string') return t('export.title-of-ways', { subject })
  const seller = sellerOf(answer)
  if (answer.work !== undefined)
    return t('export.title-of-run', {
      kind: answer.work.kind,
      model: subject.model,
      chip: subject.accelerator ?? '',
    })
  return seller === undefined
    ? t('export.title-of', { model: subject.model, chip: subject.accelerator ?? '' })
    : t('export.title-of-tokens', { model: subject.model, seller })
}

type Item = Derivation['inputs'][number] | Derivation['steps'][number]

/** Inputs and steps of an answer by their ids; none where its working was not sent. */
export const itemsOf = ({ derivation }: Exported): ReadonlyMap<string, Item> =>
  new Map([...(derivation?.inputs ?? []), ...(derivation?.steps ?? [])].map((one) => [one.id, one]))

/** The name of the model that an answer is about, where it is of one. */
export const modelOf = ({ subject }: Exported): string | undefined =>
  typeof subject === 'object' ? subject.model : undefined

/** The day whose prices an answer asked for. */
const dayAskedOf = ({ price, derivation, request: { asOf } }: Exported): string | undefined => {
  const isPriced = price !== undefined || derivation !== undefined
  return isPriced && typeof asOf === 'string' ? asOf : undefined
}

/** The day that prices are of: the price’s own, else the one that the request states. */
export const pricesOf = (answer: Exported): string | undefined =>
  answer.price?.asOf ?? dayAskedOf(answer)

/** The days of the prices, each with its label: the one that was asked for, and the price’s own. */
export const priceDaysOf = (
  answer: Exported,
  t: Tell,
): readonly (readonly [label: string, day: string])[] => {
  const asked = dayAskedOf(answer)
  const own = answer.price?.asOf ?? undefined
  return [
    ...(asked === undefined ? [] : [[t('export.prices-of'), asked] as const]),
    ...(own === undefined ? [] : [[t('export.price-dated'), own] as const]),
  ]
}

/** Whose tokens are bought, where they are of a known price list. */
export const sellerOf = ({ price }: Exported): string | undefined => {
  const id = price?.tokens?.api
  const api = id == null ? undefined : find('apis', id)
  return api && `${api.provider} ${api.model}`
}
