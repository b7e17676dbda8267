/** What the OpenAPI description says of the answer of a request for a mix of chips. */
export const mixAnswerTexts = {
  accelerator: 'The accelerator whose prices were looked up.',
  reservedTerm: 'The cheapest allowed term; null if nothing is reserved.',
  hour: 'From 0.',
  neededChips: 'Whole chips that the load needs.',
  reservedChipsUsed: 'Of these, on reserved chips.',
  reservedChipsIdle: 'Reserved and paid for, but not needed.',
  onDemandChips: 'Of those needed, on demand.',
  spotChips: 'Of those needed, on spot, before rework.',
  hours: 'What does the work in each hour.',
  aboveChips: 'The layer begins above this number of chips.',
  toChips: 'The layer ends with this chip.',
  useShare: 'Share of the hours in which it is needed.',
  spotUseShare: 'Share of the hours in which it runs on spot, unless it is reserved.',
  byTheHourUsdPerChipHour:
    'What each of its chips costs by the hour, as the mean over all hours; null if no price is known. It is reserved if the reserved price is lower.',
  layers: 'The load-duration curve in layers from the bottom up: why so many are reserved.',
}
