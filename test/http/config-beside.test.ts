import { describe, expect, test } from 'vitest'
import { infer } from '../support/api.ts'
import { llamaConfig as config } from '../support/llama-config.ts'

const ask = (model: object) => infer({ scenario: 'google-search-2023', model })
const text = JSON.stringify(config)

describe('what stands beside a config.json is taken or refused, and never dropped', () => {
  test('its name is what the answer calls it', async () => {
    for (const model of [{ config: text }, { config }, config]) {
      const { status, body } = await ask({ ...model, name: 'mine' })
      expect(status).toBe(200)
      expect(body.request.model.name).toBe('mine')
    }
  })

  test('a name that is none', async () => {
    const { body } = await ask({ config: text, name: '' })
    expect(body.errors).toMatchObject([{ pointer: '/model/name', code: 'empty' }])
  })

  // 8.03 B parameters follow from the config: whoever states 1 as well would get either.
  test.each([
    ['activeParameters', 1],
    ['totalParameters', 8e9],
    ['architecture', { layers: 1 }],
    ['numberFormat', {}],
  ])('%s', async (field, value) => {
    for (const model of [{ config: text }, { config }, config]) {
      const { status, body } = await ask({ ...model, [field]: value })
      expect(status).toBe(422)
      expect(body.errors).toMatchObject([
        {
          pointer: `/model/${field}`,
          code: 'stated-by-config',
          allowed: expect.stringMatching(/^config with a name/),
        },
      ])
    }
  })

  test('a field that nobody knows', async () => {
    const { status, body } = await ask({ config: text, nam: 'mine', foo: 1 })
    expect(status).toBe(422)
    expect(body.errors).toMatchObject([
      { pointer: '/model/nam', code: 'unknown-field', didYouMean: 'name' },
      { pointer: '/model/foo', code: 'unknown-field', received: 1, allowed: 'config, name' },
    ])
  })
})
