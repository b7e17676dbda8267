import { formula } from '../graph/formula.ts'

/** Where nobody publishes a server’s price: that of its chips, over their share of it. */
export const usdPerServerOfChips = formula({
  of: 'usdPerServer',
  from: ['chipUsd', 'chipsPerServer', 'chipShareOfServerPrice'],
  text: 'chipUsd * chipsPerServer / chipShareOfServerPrice',
  source: 'definition',
  compute: (i) => (i.chipUsd * i.chipsPerServer) / i.chipShareOfServerPrice,
})

/** Where nobody publishes a server’s power: that of its chips, over their share of it. */
export const wattsPerServerOfChips = formula({
  of: 'wattsPerServer',
  from: ['chipWatts', 'chipsPerServer', 'chipShareOfServerPower'],
  text: 'chipWatts * chipsPerServer / chipShareOfServerPower',
  source: 'definition',
  compute: (i) => (i.chipWatts * i.chipsPerServer) / i.chipShareOfServerPower,
})
