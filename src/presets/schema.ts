import * as v from 'valibot'
import type { Dimension } from '../units/units.ts'
import { Api } from './api-schema.ts'
import { Claim } from './claim-schema.ts'
import {
  DatedValue,
  Evidence,
  Figure,
  KnownFigure,
  PartialDate,
  Reason,
  SourceKey,
} from './figure.ts'
import { PublishedNumberFormat } from './number-format.ts'
import { Id, Pointer, Printed, text } from './parts.ts'
import { precisions } from './precisions.ts'
import { Price } from './price-schema.ts'
import { shapeWith } from './shape-schema.ts'

const Aliases = v.optional(v.array(text), [])

export const Precision = v.picklist(precisions)
export type Precision = v.InferOutput<typeof Precision>

export const Source = v.strictObject({
  title: text,
  url: v.pipe(v.string(), v.url()),
  publisher: v.optional(text),
  published: v.optional(PartialDate),
  retrieved: PartialDate,
})
export type Source = v.InferOutput<typeof Source>
/** `presets/sources.json`: the bibliography, by key. */
export const Sources = v.record(SourceKey, Source)

/** `presets/exchange-rates.json`: units of a currency for one US dollar, dated. */
export const ExchangeRates = v.strictObject({
  CNY: v.array(DatedValue('CNY/USD')),
  EUR: v.array(DatedValue('EUR/USD')),
})
export type ExchangeRates = v.InferOutput<typeof ExchangeRates>

/** `presets/moved-prices.json`: names of price lists whose figures, today’s, the price book of 2026-11-28 changed. */
export const MovedPrices = v.array(v.pipe(v.string(), v.nonEmpty()))
export type MovedPrices = v.InferOutput<typeof MovedPrices>

const peak = Figure('FLOP/s')
const Rates = v.strictObject({
  fp32: v.optional(peak),
  tf32: v.optional(peak),
  bf16: v.optional(peak),
  fp16: v.optional(peak),
  fp8: v.optional(peak),
  int8: v.optional(peak),
  fp4: v.optional(peak),
})

/** A price's records in the order of their dates, or why none is known. */
const Prices = <D extends Dimension>(...dimensions: readonly D[]) =>
  v.union([
    v.strictObject({ history: v.pipe(v.array(DatedValue(...dimensions)), v.minLength(1)) }),
    v.strictObject({ value: v.null(), reason: Reason }),
  ])

/**
 * Whether a chip can be had: bought or rented by anyone (also where this is
 * left out), delivered in small numbers, announced, kept by its maker for its
 * own use, or no longer made.
 */
export const saleStatuses = ['sold', 'limited', 'announced', 'internal', 'discontinued'] as const
export type SaleStatus = (typeof saleStatuses)[number]

/** Whose price of one chip a record is: an eighth of a baseboard of eight is one of `board`. */
const ChipPriceKind = v.picklist(['list', 'street', 'board', 'tender', 'estimate'])

/** `presets/accelerators/<id>.json`: one chip as it is sold. */
export const Accelerator = v.strictObject({
  id: Id,
  name: text,
  vendor: text,
  /** Generation that shares its design: what is measured on one is near the truth of the others. */
  family: v.optional(text),
  year: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(2012))),
  formFactor: v.nullable(text),
  aliases: Aliases,
  note: v.optional(text),
  announced: v.optional(PartialDate),
  /** From when on it is sold or rented, where that is known. */
  availableFrom: v.optional(PartialDate),
  status: v.optional(v.picklist(saleStatuses)),
  /** What its driver shows, in the unit in which that is true: a maker’s GB are often GiB. */
  memory: Figure('B'),
  memoryBandwidth: Figure('B/s'),
  /** Dense peak rates, never the sparsity figure. A precision left out is one the chip lacks or nobody published. */
  peak: Rates,
  /** Rates with 2:4 sparsity, kept only where no dense one was published; nothing is computed from them. */
  sparsePeak: v.optional(Rates),
  /** Thermal design power of one chip or card. */
  power: Figure('W'),
  /** Scale-up link of one chip, per direction. */
  linkBandwidth: Figure('B/s'),
  /** Chips that share the scale-up link. */
  scaleUpChips: Figure('chip'),
  /** Network beyond the scale-up link, of one chip, per direction. */
  scaleOutBandwidth: v.optional(Figure('B/s')),
  chipsPerServer: Figure('chip/server'),
  /** Nameplate maximum of a whole server. */
  serverPower: Figure('W/server'),
  /** Price of a whole server, network excluded unless the note says so. */
  serverPrice: Figure('USD/server'),
  chipPrice: v.union([
    v.strictObject({
      kind: ChipPriceKind,
      history: v.pipe(
        v.array(
          v.strictObject({
            ...DatedValue('USD', 'CNY').entries,
            /** Where it is another than that of the others. */
            kind: v.optional(ChipPriceKind),
          }),
        ),
        v.minLength(1),
      ),
    }),
    v.strictObject({ value: v.null(), reason: Reason }),
  ]),
})
export type Accelerator = v.InferOutput<typeof Accelerator>

const Architecture = shapeWith({
  ...Evidence.entries,
  countDiffers: v.optional(Reason),
  /** What stands beside the text model and is nowhere described: an answer says that it is not counted. */
  towersNotCounted: v.optional(v.array(text)),
})
const NoArchitecture = v.strictObject({ value: v.null(), reason: Reason })

/** `presets/models/<id>.json`. */
export const Model = v.strictObject({
  id: Id,
  name: text,
  developer: text,
  aliases: Aliases,
  released: v.nullable(PartialDate),
  note: v.optional(text),
  totalParameters: Figure('parameter'),
  /** Parameters that one token passes through: all of a dense model's, some of a mixture of experts'. */
  activeParameters: Figure('parameter'),
  /** What the parameters are recounted from, and why the count may differ from what was published. */
  architecture: v.pipe(
    v.lazy((input): typeof Architecture | typeof NoArchitecture =>
      typeof input === 'object' && input !== null && 'value' in input
        ? NoArchitecture
        : Architecture,
    ),
    v.metadata({ anyOf: [Architecture, NoArchitecture] }),
  ),
  /** The format of the checkpoint that its developer publishes; 16 bits where this is left out. */
  numberFormat: v.optional(PublishedNumberFormat),
})
export type Model = v.InferOutput<typeof Model>

/** `presets/regions/<id>.json`: what power costs and emits in a place. */
export const Region = v.strictObject({
  id: Id,
  name: text,
  aliases: Aliases,
  /** Of industry, taxes that are paid back left out, unless the note says otherwise. */
  electricityPrice: Prices('USD/kWh', 'CNY/kWh', 'EUR/kWh'),
  /** Average of a year in CO₂e, over the life cycle of the power stations: of the newest year, and of those before. */
  gridCarbonIntensity: v.union([
    v.strictObject({
      ...KnownFigure('g/kWh').entries,
      earlier: v.optional(v.array(DatedValue('g/kWh'))),
    }),
    v.strictObject({ value: v.null(), reason: Reason }),
  ]),
})
export type Region = v.InferOutput<typeof Region>

/** `presets/economics/<id>.json`: what data centres cost to build, fill and run, by whom. */
export const Economics = v.strictObject({
  id: Id,
  name: text,
  summary: text,
  note: v.optional(text),
  figures: v.pipe(
    v.array(
      v.strictObject({
        /** Whose or where: a company, a country, a kind of building. */
        of: text,
        /** The one that stands in where a request gives none; one in a file at most. */
        standsIn: v.optional(v.literal(true)),
        ...KnownFigure(
          '1',
          'year',
          'USD/kW/month',
          'USD/W',
          'USD/chip',
          'USD/server',
          'USD/year',
          'USD/chip/year',
          'interruption/chip/year',
          'W',
          'W/chip',
          'chip/server',
        ).entries,
      }),
    ),
    v.minLength(1),
  ),
})
export type Economics = v.InferOutput<typeof Economics>

/** `presets/scenarios/<id>.json`: a whole worked request, its evidence and the published answer. */
export const Scenario = v.strictObject({
  id: Id,
  kind: v.picklist(['inference', 'training', 'capacity']),
  name: text,
  summary: text,
  notes: v.array(text),
  request: v.record(v.string(), v.unknown()),
  /** What its sources never published, so that whoever opens it must say. */
  asks: v.optional(v.array(v.strictObject({ pointer: Pointer, reason: Reason }))),
  /** For each number in the request, by JSON Pointer: on whose word it stands. */
  evidence: v.record(Pointer, Evidence),
  published: v.array(
    v.strictObject({
      label: text,
      /** Where in the answer the figure stands. */
      pointer: Pointer,
      /** In the answer's unit. */
      ...Printed.entries,
      source: SourceKey,
      asOf: PartialDate,
      note: v.optional(text),
    }),
  ),
})
export type Scenario = v.InferOutput<typeof Scenario>

/** The kinds of preset that are served, and the schema of each. */
export const kinds = {
  accelerators: Accelerator,
  models: Model,
  prices: Price,
  apis: Api,
  regions: Region,
  economics: Economics,
  scenarios: Scenario,
  claims: Claim,
} as const
export type Kind = keyof typeof kinds
export type PresetOf<K extends Kind> = v.InferOutput<(typeof kinds)[K]>
