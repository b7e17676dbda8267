import type { Shape } from '../../model/architecture/shape.ts'
import type { Given } from '../../model/graph/trace.ts'
import {
  defaultMostTokens,
  sequenceTokensOf,
  unknownContextTokens,
} from '../../planner/training/sequence.ts'
import type { Origin } from '../../presets/origin.ts'
import { message } from '../../words/message.ts'
import { assumed } from '../shared/chip.ts'
import { derived } from '../shared/givens.ts'

/** The length of a sequence of a planned run where none is given: the model’s context, up to a usual length. */
export const usualSequence = (shape: Shape): Given<Origin> => ({
  value: sequenceTokensOf({}, shape),
  origin:
    shape.contextTokens === null
      ? assumed(message('notes.context-not-known', { tokens: unknownContextTokens }))
      : derived(message('notes.context-cut-off', { most: defaultMostTokens })),
})
