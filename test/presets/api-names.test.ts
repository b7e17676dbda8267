import { describe, expect, test } from 'vitest'
import type { NoApi } from '../../src/presets/api-find.ts'
import { isProvider, prefixOf } from '../../src/presets/api-sellers.ts'
import { all, find, findApi, nameKey, namesOf, suggest } from '../../src/presets/registry.ts'
import {
  cloudsNames,
  type Expected,
  makersNames,
  refusedNames,
  routersNames,
} from './api-names-table.ts'

const idsOf = ({ candidates }: NoApi) => candidates.map(({ id }) => id)

const check = (name: string, expected: Expected) => {
  const found = findApi(name)
  if (typeof expected === 'string') {
    const meant =
      'api' in found ? [found.api.id, found.region].filter(Boolean).join('@') : idsOf(found)
    expect(meant).toBe(expected)
    return
  }
  if ('api' in found) throw new Error(`${name} is ${found.api.id}`)
  const { why, offers = [] } = expected
  expect(found.why).toBe(why)
  if (offers.length === 0) expect(idsOf(found)).toEqual([])
  else {
    expect(idsOf(found)[0]).toBe(offers[0])
    expect(idsOf(found)).toEqual(expect.arrayContaining([...offers]))
  }
}

describe('whoever copies a name gets the price of the seller it names', () => {
  test.each(makersNames)('%s', check)
})
describe('a router asks what the maker does; a maker that sells none leaves all who do', () => {
  test.each(routersNames)('%s', check)
})
describe('an id of a cloud or a host is priced there, and in its region', () => {
  test.each(cloudsNames)('%s', check)
})
describe('no other price stands in for one that is not known', () => {
  test.each(refusedNames)('%s', check)
})

describe('each list of the book', () => {
  const lists = all('apis')

  test('answers to its id', () => {
    expect(lists.filter(({ id }) => find('apis', id)?.id !== id)).toEqual([])
    const ids = new Set(lists.map(({ id }) => id))
    const taken = lists.flatMap((api) => api.aliases.filter((name) => ids.has(nameKey(name))))
    expect(taken.filter((name) => find('apis', name)?.id !== nameKey(name))).toEqual([])
  })

  test('is found by each of its names, or among others; or the maker’s own list is, or one that is still sold', () => {
    const lost = lists.flatMap((api) =>
      [...namesOf(api), api.model].filter((name) => {
        const found = findApi(name)
        if (!('api' in found)) return !found.candidates.includes(api)
        if (found.api === api) return false
        // Another list stands in only for a name that is its own as well, or that a maker’s prefix gives it.
        const isNamed = [...namesOf(found.api), found.api.model]
          .map(nameKey)
          .includes(nameKey(name))
        const prefix = prefixOf(nameKey(name).split('/')[0] ?? '')
        const isMakers = prefix?.providers.includes(found.api.provider) === true
        const isSoldNoMore = api.retirement !== undefined
        return !(isNamed || isMakers || isSoldNoMore)
      }),
    )
    expect(lost).toEqual([])
  })

  test('has a seller that a filter finds by its short name', () => {
    const sellersOf = (name: string) =>
      [...new Set(lists.map(({ provider }) => provider))].filter((one) => isProvider(one, name))
    expect(sellersOf('bedrock')).toEqual(['Amazon Bedrock'])
    expect(sellersOf('Amazon Bedrock')).toEqual(['Amazon Bedrock'])
    expect(sellersOf('vertex_ai')).toEqual(['Google Vertex AI'])
    expect(sellersOf('google')).toEqual(['Google'])
    expect(sellersOf('azure')).toEqual(['Azure OpenAI'])
    expect(sellersOf('qwen').toSorted()).toEqual(['Alibaba Cloud', 'Alibaba Cloud (China)'])
    expect(sellersOf('nobody')).toEqual([])
  })
})

describe('a slip is mended', () => {
  test.each([
    ['claude-sonet-4-5', 'claude-sonnet-4-5'],
    ['anthropic/claude-sonet-4-5', 'claude-sonnet-4-5'],
    ['azure/gpt-4oo', 'azure-gpt-4o'],
    ['gpt-4oo', 'gpt-4o'],
    ['gemini-2.5-flsh', 'gemini-2.5-flash'],
  ])('%s', (written, id) => expect(suggest('apis', written)).toBe(id))

  test.each([
    'claude-haiku-5',
    'claude-opus-1',
    'gpt-5.9',
    'claude-opus-9',
    'gemini-7-pro',
    'gpt-4.7-mini',
    'us.anthropic.claude-opus-9-v1:0',
  ])('%s: another number is never offered in its place', (name) => {
    expect(suggest('apis', name)).toBeUndefined()
  })
})
