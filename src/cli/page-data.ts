import { readFile } from 'node:fs/promises'
import type { Plugin } from 'esbuild'

interface Offer {
  readonly notRent?: string
  readonly history: readonly { readonly note?: string; readonly locator?: string }[]
}

interface Source {
  readonly title: string
  readonly url: string
}

const rentsAlone = ({ offers, ...price }: { readonly offers: readonly Offer[] }) => ({
  ...price,
  offers: offers
    .filter(({ notRent }) => notRent === undefined)
    .map((offer) => ({
      ...offer,
      history: offer.history.map(({ note: _, locator: __, ...record }) => record),
    })),
})

const namesAlone = (sources: Readonly<Record<string, Source>>) =>
  Object.fromEntries(Object.entries(sources).map(([key, { title, url }]) => [key, { title, url }]))

/** What answers do not read of the data stays out of the page: notes of offers, offers that are no rents, dates of sources. */
export const pageData: Plugin = {
  name: 'page-data',
  setup: ({ onLoad }) => {
    const load = async (path: string, kept: (data: never) => unknown) => ({
      contents: JSON.stringify(kept(JSON.parse(await readFile(path, 'utf8')) as never)),
      loader: 'json' as const,
    })
    onLoad({ filter: /presets\/prices\/[^/]+\.json$/ }, ({ path }) => load(path, rentsAlone))
    onLoad({ filter: /presets\/sources\.json$/ }, ({ path }) => load(path, namesAlone))
  },
}
