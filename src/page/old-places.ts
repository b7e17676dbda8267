import type { Way } from './address/ways.ts'
import { currentVersion, versionName } from './form/state.ts'
import { firstVersion } from './form/version.ts'

/** What an address said nothing of meant, before there were three ways in. */
const firstThen = {
  serve: 'google-search-2023',
  train: 'gpt-3-a100',
  site: 'lingang-2025',
} as const

const moved =
  (way: keyof typeof firstThen & Way) =>
  (query: URLSearchParams): string => {
    const now = new URLSearchParams(query)
    // Addresses of before there were versions have none; a fresh start was of the newest.
    if (!query.get(versionName)?.trim())
      now.set(versionName, query.size === 0 ? currentVersion : firstVersion)
    if (!query.get('scenario')?.trim()) now.set('scenario', firstThen[way])
    return `/${way}?${now}`
  }

/** Where the addresses of earlier pages open the same numbers. */
export const oldPlaces = {
  '/': moved('serve'),
  '/training': moved('train'),
  '/capacity': moved('site'),
} as const
