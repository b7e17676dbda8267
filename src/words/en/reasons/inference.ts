import { count } from '../format/numbers.ts'
import { plural } from '../format/parts.ts'

/** Why a number of an inference estimate is not known. */
export const inferenceReasons = {
  'tokens-bought':
    'Tokens are bought: the provider’s chips, their speed and their energy are not known.',
  'no-replica': 'The top-down methods size a fleet, not a replica: no batch or latency follows.',
  'never-pays-back': 'It costs more than it brings in, and never pays back.',
  'engine-not-known': ({ engine }: { engine: string }) => `The engine ${engine} is not known.`,
  'no-output-tokens': 'The roofline sizes decoding: the output tokens per query must be above 0.',
  'training-not-known': ({ reason }: { reason: string }) => `Of the training: ${reason}`,
  'training-cost-not-known': 'Its cost is not known.',
  'chips-rented': 'The chips are rented: what their rent is made of is not known.',
  'chips-paid-for': 'Chips are paid for, not tokens.',
  'training-cost-given': 'The cost of the training was given, not what it is of.',
  'billing-asked': 'The request says so.',
  'billing-top-down': 'The method sizes no fleet: exact chips are billed.',
  'billing-no-server': 'Nobody states how many chips its server has.',
  'billing-singly': ({ sellers, singly }: { sellers: number; singly: number }) =>
    sellers === 1
      ? 'Its seller rents it out singly.'
      : `${count(singly)} of its ${plural(sellers, 'seller')} rent it out singly.`,
  'billing-of-server': ({ chips }: { chips: number }) => `It comes in servers of ${count(chips)}.`,
  'no-load': 'There is no load.',
  'nothing-served': 'No queries are served.',
  'load-above-capacity': 'A replica’s share of the load is more than it serves.',
}
