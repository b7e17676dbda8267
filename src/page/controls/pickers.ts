import { labelOf } from '../form/names.ts'
import { takesOwn } from '../form/own-fields.ts'
import { dateName } from '../form/price-fields.ts'
import { shown } from '../form/state.ts'
import type { Html } from '../parts/html.ts'
import type { Beside, Controls } from './controls.ts'
import { pickerView } from './picker.ts'

const kinds = { model: 'models', accelerator: 'accelerators' } as const

/** The choice of a model or a chip, or one’s own. */
const pick = (
  name: keyof typeof kinds,
  { state, hints, errorsOf, draw, isLive, t }: Controls,
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
      isLive,
    },
    t,
  )
}

export const modelPicker = (controls: Controls, beside: Beside): Html =>
  pick('model', controls, beside)

export const chipPicker = (controls: Controls, beside: Beside): Html =>
  pick('accelerator', controls, beside)
