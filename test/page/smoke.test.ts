import { expect, test } from 'vitest'
import { useChromium, watchPage } from '../support/chromium.ts'
import { useServer } from '../support/server.ts'

const origin = useServer()
const newPage = useChromium()

test.each(['/', '/docs'])('%s loads without an error or a request to anyone else', async (path) => {
  const page = await newPage()
  const { errors, outsideRequests } = watchPage(page, origin())
  const response = await page.goto(origin() + path, { waitUntil: 'networkidle' })
  expect(response?.status()).toBe(200)
  expect(errors).toEqual([])
  expect(outsideRequests).toEqual([])
})

test('the watch sees an error and a request to another origin', async () => {
  const page = await newPage()
  const { errors, outsideRequests } = watchPage(page, origin())
  await page.evaluate(() => fetch('https://example.com/', { mode: 'no-cors' }).catch(() => {}))
  await page.evaluate(() => console.error('seen'))
  expect(outsideRequests).toEqual(['https://example.com/'])
  expect(errors).toContain('seen')
})
