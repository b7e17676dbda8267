import { browsers, isInstalled } from './all.ts'

/** Says before the tests which browsers are there, each started once; with none there is no run. */
export default async () => {
  for (const driven of browsers) {
    if (isInstalled(driven)) {
      const tab = await driven.launch({})
      await tab.close()
      console.log(`${driven.name}: ${tab.version}`)
    } else {
      const missing = driven.missing.join(' and ')
      console.log(`${driven.name}: no ${missing} (apt install ${driven.packages})`)
    }
  }
  if (!browsers.some(isInstalled)) throw new Error('None of the browsers is installed.')
}
