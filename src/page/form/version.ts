import { isQuantized } from '../../presets/number-format.ts'
import { find, hasMovedPrice } from '../../presets/registry.ts'
import { message } from '../../words/message.ts'
import type { Way } from '../address/ways.ts'
import { latencyPercentile } from './latency.ts'
import { billing } from './price-fields.ts'
import {
  apiOf,
  currentVersion,
  isCustom,
  methodOf,
  type Notice,
  needsChips,
  type Problem,
  priceMethodOf,
  readState,
  type State,
  shown,
  stated,
  versionName,
} from './state.ts'

type Defaults = Readonly<Record<string, string>>

/** The data and defaults that an address was written under. */
interface Version {
  /** What empty fields of this state stood for then, by path, where they stand for another value now. */
  readonly defaults: (state: State) => Defaults
  /** Whether a figure of this state is another one since. */
  readonly hasMoved: (state: State) => boolean
  /** Whether predictions were of an earlier fit, on memory as it was labelled. */
  readonly hasEarlierFit: boolean
  /** Whether waits for the first token were taken as shorter than they are. */
  readonly hasEarlierWaits: boolean
}

/** Whether the chips are rented at a price that the data has. */
const hasRentOfBook = (state: State): boolean =>
  priceMethodOf(state) === 'rent' &&
  shown(state, 'price.usdPerChipHour') === '' &&
  !isCustom(state, 'accelerator')

/** Whether a fleet is predicted: that of the chips which serve, or which tokens that are bought are held against. */
const isFleetPredicted = (state: State): boolean =>
  state.tab === 'inference' && methodOf(state) === 'roofline'

/** Whether the speed of the chips is predicted. */
const isPredicted = (state: State): boolean =>
  (needsChips(state) && isFleetPredicted(state)) ||
  (state.tab === 'training' && methodOf(state) === 'plan')

/** That of addresses of before there were versions. */
export const firstVersion = '1'

const none = (): Defaults => ({})

/** Plans ran full, and exactly their chips were paid for, until fleets kept headroom and were billed as they are sold; owned ones were of whole servers all the time. */
const fullAndExact = (state: State): Defaults =>
  isFleetPredicted(state)
    ? {
        'performance.maxUtilization': '1',
        ...(priceMethodOf(state) !== 'own' && { [billing.name]: 'exact' }),
      }
    : {}

/** An owner paid for servers and their electricity alone. */
const serversAlone: Defaults = {
  'price.networkUsdPerChip': '0',
  'price.storageUsdPerChip': '0',
  'price.colocationUsdPerKilowattMonth': '0',
  'price.maintenanceShare': '0',
  'price.staffUsdPerChipYear': '0',
  'energy.powerUsageEffectiveness': '1',
}

/** Whether how many chips a server holds is known: whole servers are billed only then. */
const knowsServer = (state: State): boolean =>
  shown(state, 'server.chipsPerServer') !== '' ||
  find('accelerators', shown(state, 'accelerator'))?.chipsPerServer.value != null

/** A rent that was typed was billed by the server, however the chip is sold. */
const typedByServer = (state: State): Defaults =>
  isFleetPredicted(state) &&
  priceMethodOf(state) !== 'own' &&
  shown(state, 'price.usdPerChipHour') !== '' &&
  knowsServer(state)
    ? { [billing.name]: 'server' }
    : {}

const precision = 'performance.precision'

/** Whether a model is, or may be, published in another format than 16 bits. */
const hasFormat = (state: State): boolean =>
  isCustom(state, 'model')
    ? shown(state, 'model.config') !== ''
    : isQuantized(find('models', shown(state, 'model'))?.numberFormat)

/** Weights were taken at 16 bits, whatever the format that the model is published in. */
const sixteenBits = (state: State): Defaults =>
  state.tab === 'inference' && hasFormat(state) ? { [precision]: 'bf16' } : {}

const ttftLimit = 'performance.maxTtftSeconds'

/** Whether a plan is held to a latency. */
const isLimited = (state: State): boolean =>
  isFleetPredicted(state) &&
  [ttftLimit, 'performance.maxTpotSeconds'].some((path) => shown(state, path) !== '')

/** A limit on latency was of the median, too. */
const medianLimits = (state: State): Defaults => ({
  ...typedByServer(state),
  ...(isLimited(state) && { [latencyPercentile.name]: 'p50' }),
})

/** What stood in while 16 bits did. */
const asOfFit = (state: State): Defaults => ({ ...sixteenBits(state), ...medianLimits(state) })

/** What stood in until 2026-11-28. */
const asBefore = (state: State): Defaults => ({
  ...asOfFit(state),
  ...fullAndExact(state),
  ...(priceMethodOf(state) === 'own' && serversAlone),
})

/**
 * Every version that an address may be of, the oldest first. A change of a
 * default puts the old one into the versions before it; a change of data says
 * in theirs which states it moved.
 */
const versions: Readonly<Record<string, Version>> = {
  [firstVersion]: {
    defaults: asBefore,
    hasEarlierFit: true,
    hasEarlierWaits: true,
    // Prices of tokens, and rents that stand in where none is given, have been set right since.
    hasMoved: (state) =>
      priceMethodOf(state) === 'api' ? hasMovedPrice(apiOf(state)) : hasRentOfBook(state),
  },
  '2': {
    defaults: asBefore,
    hasEarlierFit: true,
    hasEarlierWaits: true,
    hasMoved: hasRentOfBook,
  },
  '3': {
    defaults: asOfFit,
    hasEarlierFit: true,
    hasEarlierWaits: true,
    hasMoved: () => false,
  },
  '4': {
    defaults: medianLimits,
    hasEarlierFit: true,
    hasEarlierWaits: true,
    hasMoved: () => false,
  },
  [currentVersion]: {
    defaults: none,
    hasEarlierFit: false,
    hasEarlierWaits: false,
    hasMoved: () => false,
  },
}

/** The version that a query is of; who types an address without one means today's. Old places say theirs as they move. */
const versionOf = (query: URLSearchParams): string =>
  query.get(versionName)?.trim() || currentVersion

const versionNamed = (id: string): Version | undefined =>
  Object.hasOwn(versions, id) ? versions[id] : undefined

/** A state that says itself what its empty fields stood for, unless its scenario does. */
export const withDefaults = (state: State, defaults: Defaults): State => ({
  ...state,
  changes: new Map([
    ...Object.entries(defaults).filter(([path]) => stated(state.scenario, path) === ''),
    ...[...state.changes].filter(([path, value]) => value !== '' || !Object.hasOwn(defaults, path)),
  ]),
})

/** What an address opens. */
export interface Opened {
  readonly state: State
  readonly problem: Problem | undefined
  /** What is to be known of an address of an earlier time, or of how it was read. */
  readonly notice: Notice | undefined
}

/** Reads an address as it was meant when it was written. */
export const openAddress = (way: Way, query: URLSearchParams): Opened => {
  const { state, problem, notice } = readState(way, query)
  const asked = versionOf(query)
  const version = versionNamed(asked)
  if (version === undefined) {
    const unknown = message('pageForm.unknown-version', {
      asked: asked.slice(0, 20),
      used: currentVersion,
    })
    return { state, problem: [...(problem ?? []), unknown], notice }
  }
  const then = withDefaults(state, version.defaults(state))
  const isByServer = version.defaults(state)[billing.name] === 'server'
  // Only where the address itself does not say it.
  const isKept = (path: string) =>
    needsChips(state) && Object.hasOwn(version.defaults(state), path) && shown(state, path) === ''
  const isSized = isPredicted(then) && then.tab === 'inference' && shown(then, ttftLimit) !== ''
  const known = [
    ...(notice ?? []),
    ...(version.hasMoved(then) ? [message('pageForm.earlier-data')] : []),
    ...(version.hasEarlierFit && isPredicted(then) ? [message('pageForm.earlier-fit')] : []),
    ...(version.hasEarlierWaits && isSized ? [message('pageLatency.earlier-waits')] : []),
    ...(isKept(precision) ? [message('pageForm.sixteen-bits-kept')] : []),
    ...(isByServer && isKept(billing.name) ? [message('pageForm.servers-kept')] : []),
    ...(isKept(latencyPercentile.name) ? [message('pageLatency.median-kept')] : []),
  ]
  return { state: then, problem, notice: known.length === 0 ? undefined : known }
}
