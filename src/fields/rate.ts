import * as v from 'valibot'
import { dollarRate } from '../presets/registry.ts'
import type { Rates } from '../units/expression.ts'

/** valibot’s configuration goes down to every field, and so does what is added to it. */
type RateConfig<S extends v.GenericSchema> = v.Config<v.InferIssue<S>> & { readonly rates: Rates }

/** A schema whose quantities read yuan and euros at the rates of a request. */
export const withRates = <S extends v.GenericSchema>(schema: S, rates: Rates) => {
  const config: RateConfig<S> = { rates }
  return v.config(schema, config)
}

const isRates = (value: unknown): value is Rates =>
  typeof value === 'object' && value !== null && 'CNY' in value && 'EUR' in value

/** The rates that a field is read at; the newest where nobody chose any. */
export const ratesIn = (config: object): Rates =>
  'rates' in config && isRates(config.rates)
    ? config.rates
    : { CNY: dollarRate('CNY').value, EUR: dollarRate('EUR').value }
