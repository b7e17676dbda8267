import type { Parallelism } from '../../model/roofline/inputs.ts'
import { english } from '../../words/english.ts'
import { planMessage } from '../shared/plan-message.ts'

/** How a replica is split, in words. */
export const planText = (plan: Parallelism): string => english(planMessage(plan))
