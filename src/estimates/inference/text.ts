import type { Parallelism } from '../../model/roofline/inputs.ts'
import { english } from '../../words/english.ts'
import { planMessage } from './why.ts'

/** How a replica is split, in words. */
export const planText = (plan: Parallelism): string => english(planMessage(plan))
