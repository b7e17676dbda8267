import { expect, test } from 'vitest'
import { htmlAt } from '../support/page-html.ts'

test.each(['/serve', '/train'])('%s: hints name no file', async (path) => {
  const scenario = path === '/train' ? 'train-model&workload.tokens=50M' : 'google-search-2023'
  const html = await htmlAt(`${path}?v=5&scenario=${scenario}&price.method=own`)
  const hints = [...html.matchAll(/<small class="help"[^>]*>([^<]*)</g)].map(([, text]) => text)
  expect(hints.join()).toContain('Usual: ')
  expect(hints.join()).not.toMatch(/\bpresets\/|\.json\b/)
})
