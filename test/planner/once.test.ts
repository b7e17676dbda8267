import { expect, test } from 'vitest'
import { once } from '../../src/planner/once.ts'

test('a case is searched once; another shape, ground or wish is another case', () => {
  const asked: string[] = []
  const search = once((ground: { shape: { layers: number }; watts: number }, wish: number) => {
    asked.push(`${ground.shape.layers} ${ground.watts} ${wish}`)
    // Nothing found is found, too.
    return wish === 0 ? undefined : { wish }
  })
  const shape = { layers: 1 }
  const first = search({ shape, watts: 2 }, 3)
  expect(search({ shape, watts: 2 }, 3)).toBe(first)
  expect(search({ shape, watts: 2 }, 0)).toBeUndefined()
  search({ shape, watts: 2 }, 0)
  search({ shape, watts: 4 }, 3)
  search({ shape: { layers: 1 }, watts: 2 }, 3)
  expect(asked).toEqual(['1 2 3', '1 2 0', '1 4 3', '1 2 3'])
})
