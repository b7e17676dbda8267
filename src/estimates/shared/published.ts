import { sourceOf } from '../../presets/registry.ts'
import type { Scenario } from '../../presets/schema.ts'
import type { Published } from './answer-parts.ts'
import { isFields } from './merge.ts'

type Figure = Scenario['published'][number]

/** Whether a computed figure is the published one, at the precision it was published with. */
export const agrees = (
  { value, step, rounding }: Pick<Figure, 'value' | 'step' | 'rounding'>,
  computed: number,
): boolean => {
  const slack = 1e-12 * Math.abs(value)
  switch (rounding) {
    case 'nearest':
      return Math.abs(computed - value) <= step / 2 + slack
    case 'down':
      return computed >= value - slack && computed < value + step
    case 'at-least':
      return computed >= value
    case 'about':
      return Math.abs(computed - value) <= step + slack
  }
}

/** The number at a JSON Pointer of an answer; null where there is none. */
export const numberAt = (answer: unknown, pointer: string): number | null => {
  const found = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (isFields(value) ? value[key] : undefined), answer)
  return typeof found === 'number' ? found : null
}

/** A scenario's published figures beside the answer's. */
export const publishedBeside = (scenario: Scenario | undefined, answer: unknown): Published =>
  (scenario?.published ?? []).map((figure) => {
    const computed = numberAt(answer, figure.pointer)
    return {
      label: figure.label,
      pointer: figure.pointer,
      published: figure.value,
      computed,
      unit: figure.unit,
      agrees: computed === null ? null : agrees(figure, computed),
      ...(figure.note === undefined ? {} : { note: figure.note }),
      asOf: figure.asOf,
      source: sourceOf(figure.source) ?? null,
    }
  })
