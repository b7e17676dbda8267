import type { Given } from '../../model/graph/trace.ts'
import { inForce } from '../../presets/dates.ts'
import { fromFigure, type Origin, sourcesOf } from '../../presets/origin.ts'
import { find } from '../../presets/registry.ts'
import type { Accelerator } from '../../presets/schema.ts'
import { message } from '../../words/message.ts'
import { type RateChoice, yuanRateOf } from './currency-rate.ts'
import { type Givens, noteOf } from './givens.ts'

/** A figure of `presets/economics/servers.json`. */
const ofServers = (of: string): Given<Origin> =>
  fromFigure(
    find('economics', 'servers')?.figures.find((one) => one.of === of),
    'economics/servers',
    message('reasons.no-figure', { of }),
  )

/** The price of a chip at a date; the first that is known where the date lies before it. */
const chipUsd = ({ id, chipPrice }: Accelerator, choice: RateChoice): Given<Origin> => {
  if (!('history' in chipPrice)) return { value: null, reason: chipPrice.reason }
  const { history } = chipPrice
  const record = inForce(history, choice.asOf) ?? history[0]
  if (record === undefined) throw new Error(`${id} has a price without records`)
  const { value, unit, basis, from, source, note, kind = chipPrice.kind } = record
  const rate = unit === 'CNY' ? yuanRateOf(choice) : undefined
  const converted = rate && message('notes.converted', { price: value, unit, rate: rate.params })
  const said = noteOf([message('notes.chip-price', { kind }), converted, note])
  return {
    value: value / (rate?.perUsd ?? 1),
    origin: {
      from: 'preset',
      preset: `accelerators/${id}`,
      basis: kind === 'estimate' ? 'estimate' : rate === undefined ? basis : 'derived',
      asOf: from,
      ...(said !== undefined && { note: said }),
      sources: [...sourcesOf([source]), ...(rate?.origin.sources ?? [])],
    },
  }
}

/** Cards go into servers of any size: where nobody says into which, into the usual one. */
const chipsPerServer = ({ id, chipsPerServer, formFactor }: Accelerator): Given<Origin> =>
  chipsPerServer.value === null && formFactor?.startsWith('PCIe') === true
    ? ofServers('cards')
    : fromFigure(chipsPerServer, `accelerators/${id}`, '')

/** How many chips a preset’s server holds, as published or estimated; undefined where neither is. */
export const serverSizeOf = (chip: Accelerator): number | undefined =>
  chipsPerServer(chip).value ?? undefined

/**
 * A preset’s server: its price and its power as published, else what formulas
 * make them of: its chips and the share that chips usually have.
 */
export const serverGivens = (chip: Accelerator, choice: RateChoice): Givens => {
  const { power, serverPower, serverPrice } = chip
  const where = `accelerators/${chip.id}`
  const price = fromFigure(serverPrice, where, '')
  const watts = fromFigure(serverPower, where, '')
  return {
    chipsPerServer: chipsPerServer(chip),
    ...(price.value === null && 'history' in chip.chipPrice
      ? {
          chipUsd: chipUsd(chip, choice),
          chipShareOfServerPrice: ofServers('price'),
        }
      : { usdPerServer: price }),
    ...(watts.value === null && power.value !== null
      ? {
          chipWatts: fromFigure(power, where, ''),
          chipShareOfServerPower: ofServers('power'),
        }
      : { wattsPerServer: watts }),
  }
}
