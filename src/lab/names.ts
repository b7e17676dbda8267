import { countParameters } from '../model/architecture/parameters.ts'
import { isLayered } from '../model/architecture/shape.ts'
import { all, find, namesOf } from '../presets/registry.ts'
import type { Accelerator, Model, Shape } from '../presets/schema.ts'
import { toBase } from '../units/units.ts'

/** Words that say how a chip is packaged or a model was tuned, not which it is. */
const fillers =
  /\b(nvidia|amd|aws|intel|google|huawei|instruct|chat|base|hf|it|fp8|fp4|nvfp4|mxfp4|bf16|fp16|awq|gptq|hbm\w*|gpu|accelerator|v0\.\d|\d{4})\b/g

const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .replace(/\(.*?\)/g, ' ')
    .replace(/^.*\//, (path) => (path.length > 3 ? ' ' : path))
    .replace(/\bv(\d)/g, '$1')
    .replace(fillers, ' ')
    .replace(/([a-z])[ -](\d)/g, '$1$2')
    .split(/[^a-z0-9.]+/)
    .filter((word) => word !== '')

const gigabytes = (words: readonly string[]) => {
  const word = words.find((one) => /^\d+(\.\d+)?g(i?b)?$/.test(one))
  return word === undefined ? undefined : Number.parseFloat(word)
}
/** Whether a chip has about the memory that a table writes, in GB or in GiB as makers do. */
const hasGigabytes = ({ memory }: Accelerator, written: number): boolean =>
  memory.value !== null &&
  [1e9, 2 ** 30].some(
    (size) => Math.abs(toBase(memory.value, memory.unit) / size / written - 1) < 0.06,
  )
const withoutMemory = (words: readonly string[]) =>
  words.filter((word) => !/^\d+(\.\d+)?(g(i?b)?)?$/.test(word))

/** Written as one word each way: "Gaudi 3" and "Gaudi3", "TPU v6e" and "TPUv6e". */
const joined = (words: readonly string[]) => words.join('').replace(/[^a-z0-9]/g, '')

const firstNumber = (name: string) => /\d+/.exec(name)?.[0]

/** 4 for the same letters; 2 and a little for the longest part that one has of the other: another generation is another chip, as “TPU v2” is no “TPU”, and “M40” no “SXM40”. */
const likeness = (has: string, wanted: string): number => {
  if (has === wanted) return 4
  const [own, asked] = [firstNumber(has), firstNumber(wanted)]
  if (own === undefined && asked !== undefined) return 0
  if (has.length >= 2 && wanted.includes(has)) return 2 + has.length / 100
  const isSame = asked === undefined || asked === own
  return isSame && wanted.length >= 3 && has.includes(wanted) ? 2 : 0
}

/** The chip that a table means: by id, name or alias, else by the words of its name and its memory. */
export const chipNamed = (written: string): Accelerator | undefined => {
  const exact =
    find('accelerators', written) ?? find('accelerators', written.replace(/\s*\(.*\)/, ''))
  if (exact !== undefined) return exact
  const words = wordsOf(written)
  const memory = gigabytes(words)
  const wanted = joined(withoutMemory(words))
  if (wanted === '') return undefined
  const scored = all('accelerators').flatMap((chip) =>
    namesOf(chip).map((name) => {
      const has = joined(withoutMemory(wordsOf(name)))
      const fits = memory === undefined || hasGigabytes(chip, memory)
      return { chip, score: likeness(has, wanted) + (fits ? 1 : 0), length: name.length }
    }),
  )
  const best = scored
    .filter(({ score }) => score >= 2)
    .toSorted((x, y) => y.score - x.score || x.length - y.length)[0]
  return best?.chip
}

export const shapeOf = ({ architecture }: Model): Shape | undefined =>
  'layers' in architecture ? architecture : undefined

const billions = (text: string): readonly number[] =>
  [...text.toLowerCase().matchAll(/(\d+(?:\.\d+)?)\s*b\b/g)].map(([, value]) => Number(value) * 1e9)

/** Total and active parameters, as a table or a model's name states them. */
const sizesOf = (model: string, parameters: string) => {
  const stated = billions(parameters)
  const inName = billions(model.replace(/[-_/]/g, ' '))
  const active = /\ba(\d+(?:\.\d+)?)b\b/i.exec(model.replace(/[-_]/g, ' '))
  const total = stated[0] ?? inName[0]
  return {
    total,
    active: stated[1] ?? (active?.[1] === undefined ? total : Number(active[1]) * 1e9),
  }
}

const sized = (shape: Shape, total: number): Shape => {
  const factor = total / countParameters(shape).total
  if (Math.abs(Math.log(factor)) < 0.1 || isLayered(shape)) return shape
  const layers = Math.max(1, Math.round(shape.layers * factor))
  const scale = (count: number) => Math.round((count / shape.layers) * layers)
  return {
    ...shape,
    layers,
    ...(shape.window && {
      window: { ...shape.window, layers: Math.max(1, scale(shape.window.layers)) },
    }),
    ...(shape.experts && {
      experts: { ...shape.experts, layers: Math.max(1, scale(shape.experts.layers)) },
    }),
  }
}

/**
 * The shape that a table means by a model: a preset's by id, name or alias; else
 * that of the nearest in size, of the same make if there is one, with as many
 * layers as make up its parameters.
 */
export const modelNamed = (
  written: string,
  parameters: string,
): { readonly id: string; readonly shape: Shape } | undefined => {
  const spellings = [
    written,
    written.replace(/\bv(\d)/g, '$1'),
    written.replace(/[-\s](instruct|chat|hf|it|base)\b.*$/i, ''),
    written.replace(/\bv(\d)/g, '$1').replace(/[-\s](instruct|chat|hf|it|base|v0\.\d).*$/i, ''),
    written.split('/').at(-1) ?? '',
    written.split('/')[0] ?? '',
    written.replace(/[-\s](fp8|nvfp4|fp4|awq|gptq|bf16|mxfp4)\b.*$/i, ''),
  ]
  for (const spelling of spellings) {
    const preset = find('models', spelling)
    const shape = preset && shapeOf(preset)
    if (preset !== undefined && shape !== undefined) return { id: preset.id, shape }
  }
  const { total, active } = sizesOf(written, parameters)
  if (total === undefined) return undefined
  const make = /[a-z]+/.exec(written.toLowerCase())?.[0] ?? ''
  const candidates = all('models').flatMap((preset) => {
    const shape = shapeOf(preset)
    if (shape === undefined) return []
    const counted = countParameters(shape)
    const distance =
      Math.abs(Math.log(counted.total / total)) +
      Math.abs(Math.log(counted.active / (active ?? total)))
    const family = namesOf(preset).some((name) => name.toLowerCase().startsWith(make.slice(0, 5)))
    return [
      {
        preset,
        shape,
        cost:
          distance + (family || make.includes('llama') === preset.id.includes('llama') ? 0 : 0.15),
      },
    ]
  })
  const best = candidates.toSorted((a, b) => a.cost - b.cost)[0]
  if (best === undefined) return undefined
  return { id: best.preset.id, shape: sized(best.shape, total) }
}
