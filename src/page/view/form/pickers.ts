import { takesOwn } from '../../form/own-fields.ts'
import { dateName } from '../../form/price-fields.ts'
import { shown } from '../../form/state.ts'
import type { Html } from '../html.ts'
import { pickerView } from '../picker.ts'
import type { Beside, Controls } from './controls.ts'
import { labelOf } from './errors.ts'

const kinds = { model: 'models', accelerator: 'accelerators' } as const

/** The choice of a model or a chip, or one’s own. */
const pick = (
  name: keyof typeof kinds,
  { state, hints, errorsOf, draw, t }: Controls,
  { label = labelOf(name, t), hint }: Beside,
): Html => {
  draw(name)
  return pickerView(
    {
      name,
      kind: kinds[name],
      value: shown(state, name),
      label,
      hint,
      error: errorsOf(name),
      asOf: shown(state, dateName) || (hints.get(dateName) ?? ''),
      takesOwn: takesOwn(state.tab),
    },
    t,
  )
}

export const modelPicker = (controls: Controls, beside: Beside): Html =>
  pick('model', controls, beside)

export const chipPicker = (controls: Controls, beside: Beside): Html =>
  pick('accelerator', controls, beside)
