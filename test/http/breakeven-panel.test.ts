import { describe, expect, test } from 'vitest'
import { request } from '../support/api.ts'

const panelOf = async (path: string) => {
  const html = await (await request(path)).text()
  const panel = /<details class="working" id="breakeven">.*?<\/details>/s.exec(html)?.[0] ?? ''
  const tile = (index: number) =>
    [...panel.matchAll(/<dt>[^<]*<\/dt><dd>([^<]*)</g)][index]?.[1] ?? ''
  return {
    about: /<p class="lead">(.*?): whole clusters/.exec(panel)?.[1],
    payback: tile(0),
    renting: tile(2),
    owning: tile(3),
  }
}

const tokens = 'price.method=api&price.api=claude-sonnet-4-5'
const load =
  'workload.queriesPerSecond=50e6%2F1500%2Fday&workload.inputTokens=1000&workload.outputTokens=500'

describe('the panel “rent, own or buy” is about the form’s own model and chips', () => {
  test.each([
    ['the first page', 'scenario=google-search-2023'],
    ['another load', `scenario=google-search-2023&${load}`],
    [
      'another model and chip, predicted',
      `model=llama-3.3-70b&accelerator=nvidia-h100-sxm&performance.method=roofline&${load}`,
    ],
    ['a rent of one’s own', `scenario=google-search-2023&price.usdPerChipHour=2.5&${load}`],
  ])('%s: the same whether tokens are bought or chips rented', async (_, query) => {
    const rented = await panelOf(`/?v=4&${query}`)
    expect(rented.payback).toMatch(/month|year/)
    expect(await panelOf(`/?v=4&${query}&${tokens}`)).toEqual(rented)
  })
})
