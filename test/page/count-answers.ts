import type { Page } from 'playwright-core'

/** Counts what the worker draws: every page in `answers`, those with nothing still to come in `wholes`. */
export const countAnswers = (page: Page) =>
  page.addInitScript(() => {
    const counted = globalThis as unknown as { answers: number; wholes: number }
    counted.answers = 0
    counted.wholes = 0
    globalThis.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options)
        this.addEventListener('message', ({ data }: MessageEvent<{ isFirst?: boolean }>) => {
          if ('isFirst' in data) counted.answers += 1
          if (data.isFirst === false) counted.wholes += 1
        })
      }
    }
  })
