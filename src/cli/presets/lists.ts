import { compareApis } from './apis.ts'
import type { Comparison } from './changes.ts'
import { addressOf, InputError, isUrl, readInput, readInputs } from './input.ts'
import { parseLiteLlm } from './litellm.ts'
import { modelsDevPath, parseModelsDev } from './models-dev.ts'
import { compareRents } from './rents.ts'
import { newestVersion, parseSkyPilot, skyPilotPath } from './skypilot.ts'
import type { Store } from './store.ts'

/** A price list: how it is cited, and how it is read and compared. */
export interface PriceList {
  /** The option that names it, and the start of its key in the bibliography. */
  readonly option: 'models-dev' | 'litellm' | 'skypilot'
  readonly key: string
  readonly title: string
  readonly publisher: string
  readonly url: string
  readonly read: (
    where: string,
  ) => Promise<(store: Store, source: string, from: string) => Comparison>
}

/**
 * In the order of trust: of two that differ on a day, the first stands.
 * models.dev comes first since its licence (MIT) covers its data.
 */
export const priceLists: readonly PriceList[] = [
  {
    option: 'models-dev',
    key: 'models-dev',
    title: 'models.dev',
    publisher: 'models.dev',
    url: 'https://github.com/anomalyco/models.dev',
    read: async (where) => {
      const expected = 'files at providers/<provider>/models/<model>.toml'
      const listed = (await readInputs(where, modelsDevPath, expected)).flatMap(parseModelsDev)
      if (listed.length === 0)
        throw new InputError(`${where}: [cost].input: expected in a model at least, found in none`)
      return (store, source, from) => compareApis(store, 'models.dev', source, listed, from)
    },
  },
  {
    option: 'litellm',
    key: 'litellm-prices',
    title: 'LiteLLM: model prices and context windows',
    publisher: 'BerriAI',
    url: 'https://github.com/BerriAI/litellm/blob/main/model_prices_and_context_window.json',
    read: async (where) => {
      const listed = parseLiteLlm(await readInput(where))
      return (store, source, from) => compareApis(store, 'LiteLLM', source, listed, from)
    },
  },
  {
    option: 'skypilot',
    key: 'skypilot-catalog',
    title: 'SkyPilot: catalogue of cloud prices',
    publisher: 'SkyPilot',
    url: 'https://github.com/skypilot-org/skypilot-catalog',
    read: async (where) => {
      const files = await readInputs(where, skyPilotPath, 'files at <cloud>/vms.csv')
      const listed = newestVersion(files).flatMap(parseSkyPilot)
      return (store, source, from) => compareRents(store, 'SkyPilot', source, listed, from)
    },
  },
]

/** The list's entry in the bibliography: each reading has its own, so that old records keep theirs. */
export const citationOf = (list: PriceList, where: string, day: string) => ({
  key: `${list.key}-${day}`,
  source: {
    title: list.title,
    url: isUrl(where) ? addressOf(where) : list.url,
    publisher: list.publisher,
    retrieved: day,
  },
})
