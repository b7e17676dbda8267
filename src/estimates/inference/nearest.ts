import { totalsOf } from '../../model/architecture/totals.ts'
import { measuredCells } from '../../presets/accuracy.ts'
import { unnamedEngine } from '../../presets/engine.ts'
import { type Nearest, nearestMeasurements } from '../../presets/nearest-measurements.ts'
import { loaded } from '../../presets/store.ts'
import { message } from '../../words/message.ts'
import type { Say } from '../../words/say.ts'
import type { RooflineAnswer } from './answer-roofline.ts'
import type { Ground } from './ground.ts'

/** Chips that share the design of a chip: they come in the same part as it, so that all are there. */
const familyOf = (family: string | undefined): readonly string[] =>
  family === undefined
    ? []
    : loaded('accelerators')
        .filter((one) => one.family === family)
        .map(({ id }) => id)

/** Where the table of errors has them: of an engine, of one chip, or of several. */
const placeOf = ({ matches, chips, engines: [engine = ''] }: Nearest): string => {
  if (matches === 'engine') return `engine-${engine}`
  const [chip = '', ...others] = chips
  return others.length === 0 ? `chip-${chip}` : 'by-chip'
}

/** The measurements nearest to a plan; null where none are of its chip, its family or its engine. */
export const nearestAnswer = (
  { plain: { shape }, subject: { chip, family, engine } }: Ground,
  say: Say,
): RooflineAnswer['nearestMeasurements'] => {
  const found = nearestMeasurements(measuredCells(), {
    chip,
    family: familyOf(family),
    engine: engine === unnamedEngine ? null : engine,
    isSparse: totalsOf(shape).expertLayers > 0,
  })
  if (found === undefined) return null
  const { isSparse, matches, chips, engines, rows, medianError } = found
  return {
    text: say(message('plans.nearest-measurements', { rows, isSparse, matches, medianError })),
    matches,
    models: isSparse ? 'mixture-of-experts' : 'dense',
    chips: [...chips],
    engines: [...engines],
    rows,
    medianError,
    href: `/accuracy#${placeOf(found)}`,
  }
}
