import { expect, test } from 'vitest'
import { headline, pickOwn, usePages } from '../support/pages.ts'

const { open } = usePages()

const of = (view: string, value: string) =>
  `/serve/${view}?v=5&scenario=serve-workload&workload.queriesPerSecond=${value}`

test.each(['compare', 'break-even'])(
  '%s says which field is refused, what came, what is allowed, and leads to it',
  async (view) => {
    const page = await open(of(view, '2M/xyz'))
    const told = page.locator('.faults')
    expect(await told.innerText()).toContain('Requests')
    expect(await told.innerText()).toContain('xyz')
    expect(await told.innerText()).toContain('Allowed: ')
    await told.locator('a').click()
    const field = page.locator('#workload-queriesPerSecond')
    await expect.poll(() => field.count()).toBe(1)
    expect(await field.inputValue()).toBe('2M/xyz')
    await expect
      .poll(() => page.evaluate('document.activeElement.id'))
      .toBe('workload-queriesPerSecond')
  },
)

test('a config that is refused leaves the last answer, dimmed', async () => {
  const page = await open(of('', '2M/day').replace('/serve/', '/serve'))
  const before = await headline(page)
  await pickOwn(page, 'model')
  await expect.poll(() => page.locator('#model-config').count()).toBe(1)
  await page.locator('#model-config').fill('{ "model_type": "llama" }')
  await expect.poll(() => page.locator('#error-model-config').innerText()).toContain('hidden_size')
  expect(await page.locator('.stale').count()).toBe(1)
  expect(await headline(page)).toBe(before)
})
