import { expect, test } from 'vitest'
import { inference } from '../../../src/estimates/inference/index.ts'
import { exportFile } from '../../../src/export/index.ts'
import { en } from '../../../src/words/en.ts'
import { tellIn } from '../../../src/words/say.ts'

test('a workbook is written in workerd', async () => {
  expect(navigator.userAgent).toBe('Cloudflare-Workers')
  const today = '2026-11-28'
  const answered = inference.ask({ scenario: 'google-search-2023' }, { today })
  if (!answered.ok) throw new Error(JSON.stringify(answered.errors))
  const { body } = await exportFile('xlsx', {
    kind: 'inference',
    answer: answered.answer,
    address: 'https://suanpan.example/',
    today,
    t: tellIn(en),
  })
  // A ZIP archive, whose first file has data.
  expect([...body.slice(0, 4)]).toEqual([0x50, 0x4b, 3, 4])
  expect(body.length).toBeGreaterThan(10_000)
})
