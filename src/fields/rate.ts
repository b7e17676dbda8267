import * as v from 'valibot'
import { yuanRate } from '../presets/registry.ts'
import type { Rates } from '../units/engine.ts'

/** valibot’s configuration goes down to every field, and so does what is added to it. */
type RateConfig<S extends v.GenericSchema> = v.Config<v.InferIssue<S>> & Rates

/** A schema whose quantities read yuan at a rate of the request’s own. */
export const withRate = <S extends v.GenericSchema>(schema: S, cnyPerUsd: number) => {
  const config: RateConfig<S> = { cnyPerUsd }
  return v.config(schema, config)
}

/** The rate that a field is read at; the newest where nobody chose one. */
export const rateIn = (config: object): Rates => {
  const given = 'cnyPerUsd' in config ? config.cnyPerUsd : undefined
  return { cnyPerUsd: typeof given === 'number' ? given : yuanRate().value }
}
