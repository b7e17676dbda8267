import { expect, test } from 'vitest'
import { post } from '../../support/api.ts'

const hoursOf = async (load: object) => {
  const { body } = await post('/api/v1/mix', { load, prices: { onDemandUsdPerChipHour: 3 } })
  return body.hours.map(({ neededChips }: { neededChips: number }) => neededChips) as number[]
}
const countOf = (hours: readonly number[], chips: number) =>
  hours.filter((one) => one === chips).length

test('a block of six hours at twice the mean: who plans an office day pays the peak for six hours alone', async () => {
  // The day is 24 means; the block takes 6 × 2 = 12, so each of the other 18 hours takes 12 / 18.
  // 12 chips are twice the mean of 6: the others take 6 × 12 / 18 = 4.
  const hours = await hoursOf({
    peakChips: 12,
    peakToAverageRatio: 2,
    shape: 'block',
    peakHours: 6,
  })
  expect(countOf(hours, 12)).toBe(6)
  expect(countOf(hours, 4)).toBe(18)
})

test('the peak of a block lasts eight hours where its length is not given', async () => {
  // 8 × 2 = 16 of 24; the other 16 hours take 8 / 16 of the mean: 12 / 2 × 0.5 = 3 chips.
  const hours = await hoursOf({ peakChips: 12, peakToAverageRatio: 2, shape: 'block' })
  expect(countOf(hours, 12)).toBe(8)
  expect(countOf(hours, 3)).toBe(16)
})

test('a bell has one busiest hour, and falls on both sides of it', async () => {
  const hours = await hoursOf({ peakChips: 1000, peakToAverageRatio: 2 })
  const busiest = hours.indexOf(1000)
  expect(countOf(hours, 1000)).toBe(1)
  expect(hours[busiest - 1]).toBeLessThan(1000)
  expect(hours[busiest + 2]).toBeLessThan(hours[busiest + 1] ?? 0)
  // The mean is half of the peak; each hour is rounded up to whole chips.
  const mean = hours.reduce((sum, one) => sum + one, 0) / 24
  expect(mean).toBeGreaterThanOrEqual(500)
  expect(mean).toBeLessThan(501)
})

test('without a ratio every hour is the peak', async () => {
  expect(countOf(await hoursOf({ peakChips: 7 }), 7)).toBe(24)
})
