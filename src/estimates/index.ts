import { breakeven } from './breakeven/index.ts'
import { capacity } from './capacity/index.ts'
import { compare } from './compare/index.ts'
import { inference } from './inference/index.ts'
import { mix } from './mix/index.ts'
import type { Estimate } from './shared/estimate.ts'
import { sweepOver } from './sweep/index.ts'
import { training } from './training/index.ts'

const others = [inference, training, compare, capacity, breakeven, mix] as const

/** Every estimate: routes, their description, examples and tests are loops over this list. */
export const estimates: readonly Estimate[] = [...others, sweepOver(others)]
