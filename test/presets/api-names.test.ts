import { describe, expect, test } from 'vitest'
import { all, find, nameKey, namesOf, suggest } from '../../src/presets/registry.ts'
import { search } from '../../src/presets/search.ts'

describe('whoever copies a name from their code gets that seller’s price', () => {
  test.each([
    // The makers’ own, with the day of a snapshot or the name that a library gives.
    ['claude-sonnet-4-5-20250929', 'claude-sonnet-4-5'],
    ['anthropic/claude-sonnet-4-5', 'claude-sonnet-4-5'],
    ['anthropic/claude-sonnet-4-5-20250929', 'claude-sonnet-4-5'],
    ['openai/gpt-5-mini', 'gpt-5-mini'],
    ['gemini/gemini-2.5-pro', 'gemini-2.5-pro'],
    ['xai/grok-4.5', 'grok-4.5'],
    ['dashscope/qwen3-max', 'qwen3-max'],
    // Clouds and hosts have prices of their own.
    ['us.anthropic.claude-sonnet-4-5-20250929-v1:0', 'bedrock-claude-sonnet-4-5'],
    ['bedrock/us.amazon.nova-pro-v1:0', 'amazon-nova-pro'],
    ['vertex_ai/claude-sonnet-4-5@20250929', 'vertex-claude-sonnet-4-5'],
    ['vertex_ai/gemini-2.5-pro', 'vertex-gemini-2.5-pro'],
    ['azure/gpt-4o', 'azure-gpt-4o'],
    ['together_ai/openai/gpt-oss-120b', 'together-gpt-oss-120b'],
    ['groq/openai/gpt-oss-120b', 'groq-gpt-oss-120b'],
    ['Claude Sonnet 4.5', 'claude-sonnet-4-5'],
  ])('%s', (written, id) => expect(find('apis', written)?.id).toBe(id))

  test('each preset answers to its id, and its model to it, or to a list that holds it', () => {
    const lost = all('apis').filter((api) => {
      if (find('apis', api.id) !== api) return true
      const found = find('apis', api.model)
      return found === undefined
        ? !search('apis', api.model).includes(api)
        : ![found.model, ...namesOf(found)].map(nameKey).includes(nameKey(api.model))
    })
    expect(lost.map(({ id }) => id)).toEqual([])
  })

  test('a router that has no price list of its own gets those who sell the model', () => {
    expect(find('apis', 'openrouter/anthropic/claude-opus-5')).toBeUndefined()
    const candidates = search('apis', 'openrouter/anthropic/claude-opus-5').map(({ id }) => id)
    expect(candidates).toContain('claude-opus-5')
  })

  test('a slip is mended, and another number never offered in its place', () => {
    expect(suggest('apis', 'claude-sonet-4-5')).toBe('claude-sonnet-4-5')
    for (const name of ['gpt-5.9', 'claude-opus-9', 'gemini-7-pro', 'gpt-4.7-mini']) {
      const offered = suggest('apis', name)
      expect(offered?.match(/\d+/g) ?? []).toEqual(offered === undefined ? [] : name.match(/\d+/g))
    }
  })
})
