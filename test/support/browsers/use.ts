import { afterAll, beforeAll, describe } from 'vitest'
import { useServer } from '../server.ts'
import { browsers, isInstalled } from './all.ts'
import type { Look, Tab } from './tab.ts'

/** A tab at a server of ours, which opens its paths. */
export interface Visit extends Tab {
  readonly visit: (path: string) => Promise<void>
}

/** The same tests in each browser; one that is not installed is told as skipped. */
export const inEach = (look: Look, tests: (visit: () => Visit) => void) => {
  const origin = useServer()
  for (const driven of browsers)
    describe.skipIf(!isInstalled(driven))(driven.name, () => {
      let tab: Tab
      beforeAll(async () => {
        tab = await driven.launch(look)
      })
      afterAll(() => tab?.close())
      tests(() => ({
        ...tab,
        visit: async (path) => {
          await tab.open(origin() + path)
        },
      }))
    })
}
