import type { Parallelism } from '../../model/roofline/inputs.ts'
import type { Bound, Judged } from '../../model/roofline/search.ts'

const gigabytes = (bytes: number) => `${Number((bytes / 1e9).toPrecision(3))} GB`
const seconds = (value: number) =>
  value < 1 ? `${Number((value * 1e3).toPrecision(3))} ms` : `${Number(value.toPrecision(3))} s`
const plural = (count: number, word: string) =>
  `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`

/** How a replica is split, in words. */
export const planText = ({ tensorParallel, pipelineParallel, attention }: Parallelism): string => {
  const chips = tensorParallel * pipelineParallel
  if (chips === 1) return 'one chip'
  const how = [
    ...(tensorParallel > 1
      ? [
          attention === 'data'
            ? `experts over ${tensorParallel} chips, attention on each`
            : `tensor parallel over ${tensorParallel}`,
        ]
      : []),
    ...(pipelineParallel > 1 ? [`${pipelineParallel} pipeline stages`] : []),
  ]
  return `${chips} chips: ${how.join(', ')}`
}

/** "40 chips = 5 replicas of 8, each ...". */
export const fleetText = (replicas: number, chipsPerReplica: number, batch: number): string =>
  `${plural(replicas * chipsPerReplica, 'chip')} = ${plural(replicas, 'replica')} of ${chipsPerReplica}, each decoding up to ${plural(batch, 'sequence')} together, ${(batch * replicas).toLocaleString('en')} in all`

const boundTexts: Readonly<Record<Bound, string>> = {
  memory: 'reading weights and KV cache from memory',
  compute: 'arithmetic',
  network: 'sending between chips',
  overhead: 'the host and the gaps between kernels',
}

/** What a step waits for, and what ends the batch. */
export const boundText = (
  shares: Readonly<Record<Bound, number>>,
  bound: Bound,
  limitedBy: 'memory' | 'engine' | 'limits' | 'request',
): string => {
  const end = {
    memory: 'the KV cache fills the memory',
    engine: 'the engine takes no more sequences',
    limits: 'a larger batch would break a limit on latency',
    request: 'the batch is as asked',
  }[limitedBy]
  return `${Math.round(shares[bound] * 100)}% of a step is ${boundTexts[bound]}; ${end}.`
}

/** Why a plan falls out. */
export const fallsOutText = (judged: Judged, chipsPerReplica: number): string => {
  if (judged.ok) return ''
  if (judged.reason === 'memory')
    return `does not fit: ${gigabytes(judged.missingBytes)} of memory is missing, ${gigabytes(judged.missingBytes / chipsPerReplica)} a chip`
  if (judged.reason === 'batch')
    return `holds ${Math.floor(judged.reached)} sequences, not the batch asked for`
  return `${judged.reason.toUpperCase()} is ${seconds(judged.reached)} even for one sequence`
}
