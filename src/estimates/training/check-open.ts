import { fault } from '../../fields/fault.ts'
import { type FieldError, fieldError } from '../shared/read.ts'
import type { Open } from './open.ts'

const names = {
  work: 'the work (tokens or flops)',
  speed: 'the speed (performance)',
  chips: 'chips',
  days: 'days',
  chipHours: 'chipHours',
} as const

const textOf = (open: Exclude<Open, { found: unknown }>): string => {
  switch (open.wrong) {
    case 'work-twice':
      return fault('states the work twice', { allowed: 'tokens or flops' })
    case 'time-twice':
      return fault('states the time twice', { allowed: 'chipHours, or chips and days' })
    case 'nothing-open':
      return fault(
        `gives ${open.stated.map((one) => names[one]).join(', ')}: nothing is left to work out`,
        {
          allowed: 'one of them left out or null, or solveFor to set a scenario’s own aside',
        },
      )
    case 'nothing-follows':
      return fault(
        `gives ${open.stated.map((one) => names[one]).join(', ') || 'nothing'}${open.asked === undefined ? '' : ` and asks for ${open.asked}`}, from which ${open.follows === undefined ? 'nothing follows' : `${open.follows} follows`}`,
        {
          allowed:
            'work, speed and chips → days; work, speed and days → chips; work and speed → chipHours; speed and time → tokens; work and time → utilization (time: chips and days, or chipHours)',
        },
      )
  }
}

/** What is wrong with the choice that a request leaves. */
export const openError = (open: Exclude<Open, { found: unknown }>): FieldError =>
  fieldError('/workload', textOf(open), undefined)
