import { portable } from './portable.ts'

export type Scale = 'linear' | 'log'

/** Numbers from one to another, both among them: by equal steps, or each in the same ratio to the one before. */
export const spaced = (
  from: number,
  to: number,
  points: number,
  scale: Scale,
): readonly number[] => {
  const last = points - 1
  return Array.from({ length: points }, (_, index) => {
    if (index === 0) return from
    if (index === last) return to
    const share = index / last
    return portable(scale === 'log' ? from * (to / from) ** share : from + (to - from) * share)
  })
}
