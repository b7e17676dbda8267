import { servedQueriesPerSecond } from '../inference/throughput.ts'
import { constants } from '../quantities/constants.ts'

const { hoursPerDay, daysPerYear, monthsPerYear } = constants
const hoursPerMonth = (hoursPerDay.value * daysPerYear.value) / monthsPerYear.value

interface Load {
  /** Over all hours. */
  readonly queriesPerSecond: number
  readonly servedShare: number
  /** Of the hours, those in which an owned fleet is in use. */
  readonly useShare: number
}

/** A load that comes in some of the hours alone: its rate in them, and how many they are. */
export const activeLoad = ({ useShare, ...load }: Load) => ({
  queriesPerSecond: servedQueriesPerSecond.compute(load) / useShare,
  activeHoursPerMonth: hoursPerMonth * useShare,
})
