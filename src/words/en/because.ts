import { breakevenBecause } from './because/breakeven.ts'
import { mixBecause } from './because/mix.ts'
import { trainingBecause } from './because/training.ts'

/** Why a formula ran, where several give its quantity. */
export const because = {
  ...breakevenBecause,
  ...trainingBecause,
  ...mixBecause,
  annuity: 'depreciation is an annuity: the cost of capital is counted',
  'straight-line': 'depreciation is straight-line: the same share each year, no interest',
  'power-of-use': 'power follows the hours of use, as the idle power is given',
  'power-of-active-hours': 'power follows the active hours of a month, as the idle power is given',
  'staff-of-fleet': 'site staff is given for the whole fleet',
  'staff-of-cluster': 'site staff is given for the whole cluster',
  'whole-servers-bought': 'the servers are bought, and a server is bought whole',
  'no-server-bought': 'no server is bought: what is used is what is paid for',
  'chips-owned': 'the chips are owned: a chip-hour costs the sum of its parts',
  'training-by-months': 'the time between trainings is given in months',
  'egress-of-queries': 'egress is given per query',
  'training-counted': 'the cost of training is counted',
  'no-training-counted': 'no cost of training is counted',
  'rate-of-flops': 'the rate follows from a share of the peak FLOP/s',
  'rate-of-measured-tokens': 'the rate was measured in output tokens',
  'rate-of-roofline': 'the rate is that of a replica, predicted by the roofline',
  'fleet-of-chips': 'the fleet is counted in chips: top-down, no replicas are planned',
  'fleet-of-replicas': 'the fleet is counted in whole replicas of the plan',
  'chips-are-paid': 'chip-hours are paid for',
  'tokens-are-paid': 'tokens are bought from a provider',
}
