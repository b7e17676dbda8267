import * as v from 'valibot'
import { attentionNames, mixerNames } from '../../model/architecture/attention/index.ts'
import { type QuantityId, quantities } from '../../model/quantities/index.ts'
import { OriginAnswer } from '../../presets/origin.ts'
import { en } from '../../words/en.ts'
import { answerTexts, derivationTexts } from '../../words/openapi/answers/shared.ts'
import { kindTexts } from '../../words/openapi/fields/kinds.ts'

/** A number of the answer, described by its quantity; `null` when it is not known. */
export const result = (id: QuantityId) => {
  const { unit } = quantities[id]
  const label = en.quantities[id]
  return v.pipe(
    v.nullable(v.number()),
    v.metadata({
      title: label,
      description: kindTexts.result({ label, unit }),
      jsonSchema: { 'x-unit': unit },
    }),
  )
}

export const Warning = v.object({
  code: v.pipe(v.string(), v.description(answerTexts.warningCode)),
  detail: v.string(),
})
export type Warning = v.InferOutput<typeof Warning>

/** What the answer is about. */
export const Subject = v.object({
  model: v.string(),
  accelerator: v.pipe(v.nullable(v.string()), v.description(answerTexts.accelerator)),
  attention: v.pipe(v.nullable(v.picklist(attentionNames)), v.description(answerTexts.attention)),
  layers: v.pipe(
    v.nullable(
      v.array(
        v.object({
          name: v.picklist(mixerNames),
          layers: v.number(),
          windowTokens: v.optional(v.number()),
        }),
      ),
    ),
    v.description(answerTexts.layers),
  ),
  totalParameters: result('totalParameters'),
  activeParameters: result('countedActiveParameters'),
  activeParametersWithoutEmbedding: result('activeParametersWithoutEmbedding'),
  weightBytes: result('weightBytes'),
  kvCacheBytesPerToken: result('kvCacheBytesPerToken'),
  growingKvCacheBytesPerToken: result('growingKvCacheBytesPerToken'),
  indexKeyBytesPerToken: result('indexKeyBytesPerToken'),
  stateBytesPerSequence: result('stateBytesPerSequence'),
})

const unit = v.pipe(v.string(), v.description(derivationTexts.unit))
const reason = v.optional(v.pipe(v.string(), v.description(derivationTexts.reason)))

export const Derivation = v.pipe(
  v.object({
    continues: v.optional(v.pipe(v.string(), v.description(derivationTexts.continues))),
    inputs: v.array(
      v.object({
        id: v.string(),
        label: v.string(),
        symbol: v.string(),
        value: v.nullable(v.number()),
        unit,
        reason,
        origin: v.optional(OriginAnswer),
      }),
    ),
    steps: v.array(
      v.object({
        id: v.string(),
        label: v.string(),
        symbol: v.string(),
        formula: v.pipe(v.string(), v.description(derivationTexts.formula)),
        inputs: v.array(v.string()),
        because: v.optional(v.pipe(v.string(), v.description(derivationTexts.because))),
        value: v.nullable(v.number()),
        unit,
        reason,
        source: v.nullable(v.object({ key: v.string(), title: v.string(), url: v.string() })),
      }),
    ),
    figures: v.optional(
      v.pipe(v.record(v.string(), v.string()), v.description(derivationTexts.figures)),
    ),
    curves: v.optional(
      v.pipe(
        v.array(
          v.object({
            pointer: v.string(),
            varies: v.array(v.string()),
            takes: v.optional(
              v.pipe(v.record(v.string(), v.string()), v.description(derivationTexts.takes)),
            ),
            holds: v.optional(v.pipe(v.array(v.string()), v.description(derivationTexts.holds))),
            ids: v.array(v.string()),
          }),
        ),
        v.description(derivationTexts.curves),
      ),
    ),
  }),
  v.description(derivationTexts.derivation),
)
export type Derivation = v.InferOutput<typeof Derivation>

export const Unknown = v.pipe(v.record(v.string(), v.string()), v.description(answerTexts.unknown))

export const Published = v.pipe(
  v.array(
    v.object({
      label: v.string(),
      pointer: v.string(),
      published: v.number(),
      computed: v.nullable(v.number()),
      unit: v.string(),
      agrees: v.nullable(v.boolean()),
      note: v.optional(v.string()),
      asOf: v.string(),
      source: v.nullable(v.object({ key: v.string(), title: v.string(), url: v.string() })),
    }),
  ),
  v.description(answerTexts.published),
)
export type Published = v.InferOutput<typeof Published>

export const EnergyAnswer = {
  powerWatts: result('powerWatts'),
  kilowattHoursPerDay: result('kilowattHoursPerDay'),
  kilowattHoursPerYear: result('kilowattHoursPerYear'),
  wattHoursPerQuery: result('wattHoursPerQuery'),
  electricityUsdPerYear: result('electricityUsdPerYear'),
  savedKilowattHoursPerYear: result('savedKilowattHoursPerYear'),
  savedElectricityUsdPerYear: result('savedElectricityUsdPerYear'),
  tonnesCo2ePerYear: result('tonnesCo2ePerYear'),
  gramsCo2ePerQuery: result('gramsCo2ePerQuery'),
}
