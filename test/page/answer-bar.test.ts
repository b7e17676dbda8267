import { expect, test } from 'vitest'
import { usePages } from '../support/pages.ts'

const { open, newPageIn } = usePages()

const paths = [
  '/',
  '/serve?v=5&scenario=serve-workload&workload.queriesPerSecond=2M/day',
  '/train?v=5&scenario=llama-3.1-405b-plan',
]

/** Lines of text that stand one above the other in the bar. */
const lines = `(() => {
  const parts = [...document.querySelectorAll('#answer-bar a > *')].filter((one) => one.textContent !== '')
  const boxes = parts.flatMap((one) => {
    const range = document.createRange()
    range.selectNodeContents(one)
    return [...range.getClientRects()]
  })
  const middles = boxes.map(({ top, bottom }) => (top + bottom) / 2).sort((a, b) => a - b)
  return middles.filter((middle, i) => i === 0 || middle - middles[i - 1] > 8).length
})()`

test.each([320, 360, 390])(
  'at %d pixels the answer in view takes two lines at most',
  async (width) => {
    const page = await newPageIn({ viewport: { width, height: 800 } })
    for (const path of paths) {
      await open(path, page)
      expect([path, await page.evaluate<number>(lines)]).toEqual([path, 2])
      const bar = await page.locator('#answer-bar').innerText()
      expect(bar).toMatch(/\$/)
    }
    await page.context().close()
  },
)
