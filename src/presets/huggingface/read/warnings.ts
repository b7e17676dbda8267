import type { Shape } from '../../../model/architecture/shape.ts'
import type { Message } from '../../../words/message.ts'
import type { ReadModel } from './model.ts'

const said = new WeakMap<object, readonly Message[]>()

/** The shape that was read; its warnings stay with it. */
export const shapeWithWarnings = ({ shape, warnings }: ReadModel): Shape => {
  said.set(shape, warnings)
  return shape
}

/** What an answer must say of a shape that was read from a config.json. */
export const warningsOf = (shape: object): readonly Message[] => said.get(shape) ?? []
