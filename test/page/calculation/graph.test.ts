import { describe, expect, test } from 'vitest'
import { graphOf } from '../../../src/page/view/calculation/graph.ts'
import { nearestIn } from '../../../src/page/view/calculation/nearest.ts'

const input = (id: string) => ({ id, label: id, symbol: id, value: 1, unit: '1' })
const step = (id: string, inputs: string[]) => ({
  ...input(id),
  formula: inputs.join(' + '),
  inputs,
  source: null,
})

/*
 *   cost      other
 *   /  \        |
 * chips price   |
 *   |  \  |     |
 * load  rate ---+
 */
const graph = graphOf(
  {
    inputs: [input('users'), input('list')],
    steps: [
      step('load', ['users']),
      step('rate', ['list', 'users']),
      step('chips', ['load', 'rate']),
      step('price', ['rate']),
      step('other', ['rate']),
      step('cost', ['chips', 'price']),
    ],
  },
  'cost',
)
const stepOf = (id: string) => {
  const found = graph.steps.get(id)
  if (found === undefined) throw new Error(id)
  return found
}
const idsOf = (steps: readonly { readonly id: string }[]) => steps.map(({ id }) => id)

describe('which step leads to which', () => {
  test.each([
    ['users', ['load', 'rate']],
    ['rate', ['chips', 'price', 'other']],
    ['chips', ['cost']],
    ['cost', []],
    ['nothing', []],
  ])('%s is used by %j', (id, users) => {
    expect(idsOf(graph.usedBy(id))).toEqual(users)
  })

  test('the headline comes first, then what no step uses', () => {
    expect(graph.headline?.id).toBe('cost')
    expect(idsOf(graph.others)).toEqual(['other'])
  })

  test.each([
    ['cost', []],
    ['chips', ['cost']],
    ['rate', ['cost', 'chips']],
    ['list', ['cost', 'chips', 'rate']],
    ['other', []],
    ['nothing', []],
  ])('the way to %s is %j', (id, path) => {
    expect(idsOf(graph.pathTo(id))).toEqual(path)
  })

  test('a step that two others use is unfolded under the first of them alone', () => {
    expect(idsOf(graph.under(stepOf('price')))).toEqual(['rate'])
    expect(graph.isPlaced(stepOf('rate'), stepOf('chips'))).toBe(true)
    expect(graph.isPlaced(stepOf('rate'), stepOf('price'))).toBe(false)
    expect(graph.isPlaced(stepOf('rate'), stepOf('other'))).toBe(false)
  })

  test('without a headline every step that no other uses is at the top', () => {
    const { steps, inputs } = graph
    const all = { steps: [...steps.values()], inputs: [...inputs.values()] }
    for (const headline of [undefined, 'nothing', 'users']) {
      const headless = graphOf(all, headline)
      expect(headless.headline).toBeUndefined()
      expect(idsOf(headless.others)).toEqual(['other', 'cost'])
    }
  })
})

describe('names that are like one that is not there', () => {
  test('one letter off', () => {
    expect(nearestIn(graph, 'chip').slice(0, 1)).toEqual(['chips'])
    expect(nearestIn(graph, 'PRICES')[0]).toBe('price')
  })

  test('those that hold it come first', () => {
    expect(nearestIn(graph, 'the')[0]).toBe('other')
  })

  test('few, whatever is asked for', () => {
    expect(nearestIn(graph, '')).toHaveLength(6)
    expect(nearestIn(graph, 'x'.repeat(100_000))).toHaveLength(6)
    expect(nearestIn(graphOf({ inputs: [], steps: [] }), 'x')).toEqual([])
  })
})
