import { fromFigure, type Origin } from '../../presets/origin.ts'
import { find } from '../../presets/registry.ts'
import { message } from '../../words/message.ts'
import type { Known } from './givens.ts'

/** Whose default stands in: others stand beside it in the same file. */
const preset = 'max-utilization'

/** The most that the peak may use of what replicas serve. */
export type Headroom = Known<'maxUtilization'>['maxUtilization']

/** What an autoscaler keeps by default. */
export const usualHeadroom = (): Headroom => {
  const figure = find('economics', preset)?.figures[0]
  const given = fromFigure(figure, `economics/${preset}`, '')
  if (figure === undefined || given.value === null) throw new Error(`economics/${preset} is empty`)
  const note = message('notes.figure-of', { of: figure.of })
  return { value: given.value, origin: { ...given.origin, note } }
}

/** As the request says, else as usual. */
export const headroomOf = (
  { maxUtilization }: { readonly maxUtilization?: number | undefined },
  originAt: (pointer: string) => Origin,
): Headroom =>
  maxUtilization === undefined
    ? usualHeadroom()
    : { value: maxUtilization, origin: originAt('/performance/maxUtilization') }
