import type { DividedKind, PartFile } from '../presets/divided.ts'
import { sellersOfModel } from '../presets/model-sellers.ts'
import { partsWith } from '../presets/registry.ts'
import { addPart } from '../presets/store.ts'
import { Unloaded, type Wanted } from '../presets/unloaded.ts'
import { comparedModelOf, listOf, type State, shown } from './form/state.ts'
import { addNames, apiNames, listed } from './form/view-fields.ts'

const loading = new Map<string, Promise<void>>()

const load = async (kind: DividedKind, part: PartFile): Promise<void> => {
  // A part lies beside the script that names it.
  const response = await fetch(new URL(part.url, import.meta.url))
  if (!response.ok) throw new Error(`${part.url} answered ${response.status}`)
  addPart(kind, part, await response.json())
}

/** One request for a part, however many wait for it; one that failed is sent again when it is next needed. */
const loadOnce = (kind: DividedKind, part: PartFile): Promise<void> => {
  const started = loading.get(part.url) ?? load(kind, part).finally(() => loading.delete(part.url))
  loading.set(part.url, started)
  return started
}

const loadWanted = async (wanted: Wanted): Promise<void> => {
  if ('load' in wanted) await wanted.load()
  else await Promise.all(wanted.parts.map((part) => loadOnce(wanted.kind, part)))
}

/**
 * Tries what needs presets or code that may not be there yet: loads what it
 * finds missing, and tries again.
 *
 * @throws Error where something cannot be loaded, and what `attempt` throws otherwise.
 */
export const withLoaded = async <R>(attempt: () => R | Promise<R>): Promise<R> => {
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof Unloaded)) throw error
      await loadWanted(error.wanted)
    }
  }
}

/** The presets that the page of a state is drawn with, by kind and name, so that they are asked for at once. */
const presetsOf = (state: State): readonly (readonly [DividedKind, string])[] => [
  ['accelerators', shown(state, 'accelerator')],
  ['models', shown(state, 'model')],
  ...(state.tab === 'inference'
    ? [
        listOf(state),
        ...apiNames.map((name) => shown(state, name)).filter((id) => id !== ''),
        ...['compare.apis', addNames['compare.apis']].flatMap((name) => listed(shown(state, name))),
        ...sellersOfModel(comparedModelOf(state) ?? ''),
      ].map((id) => ['apis', id] as const)
    : []),
]

/** Whether a part is still to be loaded for the page of a state. */
export const lacksParts = (state: State): boolean =>
  presetsOf(state).some(([kind, name]) => partsWith(kind, name).length > 0)

/**
 * Loads the parts of presets that the page of a state is drawn with.
 *
 * @throws Error where one cannot be loaded.
 */
export const loadPartsOf = (state: State): Promise<void> =>
  withLoaded(async () => {
    const parts = presetsOf(state).flatMap(([kind, name]) =>
      partsWith(kind, name).map((part) => loadOnce(kind, part)),
    )
    await Promise.all(parts)
  })
