import { type Place, placeOf } from './ways.ts'

/** Every address says here under which data and defaults it was written. */
export const versionName = 'v'
export const currentVersion = '5'

/** The published case of 2023, as a bare address opens it. */
export const workedExample = 'google-search-2023'

/** What of the page an address opens. */
export interface Opening {
  readonly path: string
  readonly query: string
}

const bare: Opening = {
  path: '/serve',
  query: new URLSearchParams({ [versionName]: currentVersion, scenario: workedExample }).toString(),
}

/** What an address opens: a bare one the worked example. */
export const openingOf = ({ pathname, search }: Pick<URL, 'pathname' | 'search'>): Opening =>
  pathname === '/' ? bare : { path: pathname, query: search.replace(/^\?/, '') }

/** The place of an address; undefined where the page has none there. */
export const placeAt = (url: Pick<URL, 'pathname' | 'search'>): Place | undefined =>
  placeOf(openingOf(url).path)
