import { totalsOf } from '../../model/architecture/totals.ts'
import type { Parallelism } from '../../model/roofline/inputs.ts'
import type { ServingGround } from './inputs.ts'

/** How a replica is asked to be split; what is left out is searched. */
export interface WantedSplit {
  readonly tensorParallel?: number | undefined
  readonly pipelineParallel?: number | undefined
  readonly attentionParallel?: Parallelism['attention'] | undefined
}

const powers = (most: number): readonly number[] => {
  const all: number[] = []
  for (let size = 1; size <= Math.min(most, 64); size *= 2) all.push(size)
  return all
}

/** Ways to split a replica that are worth a look. */
export const parallelisms = (
  { shape, domain }: Pick<ServingGround, 'shape' | 'domain'>,
  wanted: WantedSplit,
): readonly Parallelism[] => {
  const { heads, expertLayers, mayRunDataParallel } = totalsOf(shape)
  const tensor =
    wanted.tensorParallel === undefined
      ? powers(domain).filter((t) => heads % t === 0)
      : [wanted.tensorParallel]
  const pipeline = wanted.pipelineParallel === undefined ? [1, 2, 4] : [wanted.pipelineParallel]
  const kinds = (t: number): readonly Parallelism['attention'][] => {
    if (wanted.attentionParallel !== undefined) return [wanted.attentionParallel]
    const sharesExperts = t > 1 && (expertLayers > 0 || mayRunDataParallel)
    return sharesExperts ? ['tensor', 'data'] : ['tensor']
  }
  return tensor.flatMap((tensorParallel) =>
    pipeline
      // A pipeline is for what one scale-up domain cannot hold.
      .filter(
        (p) => p === 1 || wanted.pipelineParallel !== undefined || tensorParallel === tensor.at(-1),
      )
      .flatMap((pipelineParallel) =>
        kinds(tensorParallel).map((kind) => ({
          tensorParallel,
          pipelineParallel,
          attention: kind,
        })),
      ),
  )
}
