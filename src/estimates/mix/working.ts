import { evaluate } from '../../model/graph/evaluate.ts'
import type { Given } from '../../model/graph/trace.ts'
import { type ByTheHour, mixHourFormulas } from '../../model/mix/estimate.ts'
import { type Layer, takesSpot } from '../../planner/mix/optimum.ts'
import { constantOrigin, type Origin } from '../../presets/origin.ts'
import { type Message, message } from '../../words/message.ts'
import type { Derivation } from '../shared/answer-parts.ts'
import { type CurveWorking, derivationOf } from '../shared/derivation.ts'
import { derived } from '../shared/givens.ts'
import type { Read } from './prices.ts'
import type { Solved } from './solve.ts'

const hours: CurveWorking = {
  pointer: '/hours',
  varies: ['neededChips'],
  ids: ['reservedChipsUsed', 'reservedChipsIdle', 'onDemandChips', 'spotChips'],
}
const layers: CurveWorking = {
  pointer: '/layers',
  varies: ['aboveChips', 'toChips', 'useShare', 'spotUseShare'],
  ids: ['byTheHourUsdPerChipHour'],
}

const of = (value: number, note: Message): Given<Origin> => ({ value, origin: derived(note) })

const layerGiven = (layer: Layer | undefined) =>
  layer && {
    aboveChips: of(layer.aboveChips, message('notes.one-layer-of-all')),
    toChips: of(layer.toChips, message('notes.one-layer-of-all')),
    useShare: of(layer.useShare, message('notes.one-layer-of-all')),
    spotUseShare: of(layer.spotUseShare, message('notes.one-layer-of-all')),
  }

/** The trace with one hour and one layer, whose steps every other one follows. */
const withOneOfEach = ({ trace, plan, prices }: Solved) => {
  const layer = plan.layers.find((one) => one.byTheHourUsdPerChipHour !== null)
  const spot = takesSpot(prices)
  const byTheHour: readonly ByTheHour[] = [
    ...(prices.onDemand === null ? [] : (['on-demand'] as const)),
    ...(spot ? (['spot'] as const) : []),
  ]
  return evaluate<Origin>({
    definitions: mixHourFormulas([
      ...(plan.covered === null ? [] : (['covered'] as const)),
      ...(layer === undefined ? [] : byTheHour),
    ]),
    constantOrigin,
    before: trace,
    given: {
      neededChips: of(plan.peakChips, message('notes.one-hour-of-all')),
      ...(!spot && { spotChipsAllowed: of(0, message('notes.none-taken')) }),
      ...layerGiven(layer ?? plan.layers[0]),
    },
  })
}

/** The working of a mix; that of its hours and layers stands once. */
export const workingOf = (read: Read, solved: Solved): Derivation =>
  read.working.level === 'full'
    ? derivationOf(withOneOfEach(solved), read, [
        ...(solved.plan.covered === null ? [] : [hours]),
        ...(solved.plan.layers.length === 0 ? [] : [layers]),
      ])
    : derivationOf(solved.trace, read)
