import { all, find, namesOf } from '../presets/registry.ts'
import type { Accelerator } from '../presets/schema.ts'
import { toBase } from '../units/units.ts'

/** Words around a chip’s name that say nothing of which it is. */
const fillers =
  /\b(nvidia|geforce|tesla|amd|instinct|aws|amazon|intel|habana|google|cloud|huawei|hbm\w*|gpus?|tensor|core|accelerator|edition|blackwell|hopper)\b/g

const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .replace(/\(.*?\)/g, ' ')
    .replace(/_/g, ' ')
    // “8x H100”, the chips of a TPU slice, and the size of an instance.
    .replace(/^\s*\d+\s*[x×]\s*/, '')
    .replace(/^((?:tpu.*?)?v\d+\w?)-\d+$/, '$1')
    .replace(/\.\d*x?large$/, '')
    .replace(/(\d)\s+(g(i?b)?)\b/g, '$1$2')
    .split(/[^\p{L}\p{N}.+]+/u)
    .filter((word) => word !== '')

const isMemory = (word: string) => /^\d+(\.\d+)?g(i?b)?$/.test(word)

/** How a chip is mounted, where it is sold in several ways. */
const mountOf = (word: string): string | undefined =>
  /^(sxm|pcie|nvl)\d*$/.exec(word)?.[0].replace(/^(sxm|pcie)\d+$/, '$1') ??
  (word === 'hgx' || word === 'dgx' ? 'server' : undefined)

/** A name in parts: which chip, how mounted, with how much memory. */
const partsOf = (name: string) => {
  const words = wordsOf(name)
  const memory = words.find(isMemory)
  const core = words.filter((word) => !isMemory(word) && mountOf(word) === undefined).join(' ')
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}+]/gu, '')
  return {
    /** Without what says nothing, unless nothing is left. */
    core: letters(core.replace(fillers, '')) || letters(core),
    mounts: words.flatMap((word) => mountOf(word) ?? []).filter((mount) => mount !== 'server'),
    gigabytes: memory === undefined ? undefined : Number.parseFloat(memory),
  }
}

/** How far a chip’s memory is from what a table writes, in GB or in GiB as makers do. */
const memoryDistance = ({ memory }: Accelerator, written: number): number =>
  memory.value === null
    ? 0
    : Math.min(
        ...[1e9, 2 ** 30].map((size) =>
          Math.abs(toBase(memory.value, memory.unit) / size / written - 1),
        ),
      )

/** Tables round, and leave out what error correction takes. */
const memoryTolerance = 0.06

const mountsOf = (chip: Accelerator): readonly string[] => [
  ...new Set([chip.formFactor ?? '', ...namesOf(chip)].flatMap((name) => partsOf(name).mounts)),
]

/**
 * The chip that a table means: by id, name or alias; else the one of the same
 * name that has the memory and the mount, as far as they are stated. None where
 * they are another’s: an H200 NVL is no H200 SXM.
 */
export const chipNamed = (written: string): Accelerator | undefined => {
  const plain = written.replace(/\s*\(.*\)/, '')
  const exact = find('accelerators', written) ?? find('accelerators', plain)
  if (exact !== undefined) return exact
  const { core, mounts, gigabytes } = partsOf(written)
  if (core === '') return undefined
  const alike = all('accelerators').filter(
    (chip) =>
      namesOf(chip).some((name) => partsOf(name).core === core) &&
      (gigabytes === undefined || memoryDistance(chip, gigabytes) < memoryTolerance),
  )
  const mounted = alike.filter((chip) => {
    const own = mountsOf(chip)
    return own.length === 0 || mounts.every((mount) => own.includes(mount))
  })
  // The bare name is that of the version that most have.
  const usual = find('accelerators', core)
  return mounted.find(({ id }) => id === usual?.id) ?? mounted[0]
}
