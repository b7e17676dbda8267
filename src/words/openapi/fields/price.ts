/** What the OpenAPI description says of prices: of rented and owned chips, and of tokens. */
export const rentTexts = {
  method: 'Chips are rented by the hour.',
  usdPerChipHour:
    'Default: the median over neoclouds of their newest on-demand prices for this accelerator, at most half a year old, times the ladder of `kind`; where none rents it, that of hyperscalers, marketplaces, or leases in China; null if none is known.',
  kind: 'Which kind of rent is looked up if no price is given. A term and spot follow from the on-demand price by the ladder of the class.',
  seller: 'Whose price is looked up, as it is listed, by the name in GET /api/v1/presets/prices.',
  sellerClass:
    'Whose prices are looked up. Default: the first class that rents the accelerator out.',
  rentRegion: 'Only offers of this region, by its name in GET /api/v1/presets/prices.',
  spotOverhead:
    'Work that interruptions lose, as a share of the cost of spot chips. Default: from the share of instances that is interrupted in a month, where it is published, at one hour each.',
}

export const ownTexts = {
  method: 'Chips are bought and operated; the price of a chip-hour follows.',
  networkUsdPerChip: 'The chip’s share of the network. Default: 0.',
  storageUsdPerChip: 'The chip’s share of storage. Default: 0.',
  lifetimeYears: 'Default: the period over which a large owner depreciates its servers.',
  depreciation:
    'straight-line: the same share every year; annuity: with interest at costOfCapital.',
  costOfCapital: 'Per year, for the annuity. Default: what a lender charged an owner of GPUs.',
  residualShare: 'At the end of the depreciation period. Default: 0.',
  ownershipUtilization: 'The hours in use bear the cost of all hours. Default: 1.',
  idleFraction:
    'Power while idle over maximum power. If given, power follows use, and energy.loadFraction is ignored.',
  colocationUsdPerKilowattMonth: 'Rent of powered space, without electricity. Default: 0.',
  buildingUsdPerWatt: 'Instead of colocation. Default: 0.',
  maintenanceShare: 'Per year, as a share of the capital cost. Default: 0.',
  staffUsdPerChipYear: 'Default: 0.',
  staffUsdPerYear: 'For the whole site, instead of per chip.',
}

export const apiTexts = {
  method: 'Tokens are bought from a provider; no chips are needed.',
  tokenPrice: 'Per million tokens, not per token or per thousand.',
  batchDiscount: 'Default: the provider’s.',
  cacheLifetimeMinutes:
    'How long what is written to the cache stays there: 5, 30, 60 or 720, as the provider sells. Default: the shortest.',
  cacheStorageHours:
    'Hours for which what is written to the cache is kept, where the provider charges for storage by the hour. Default: 1.',
  serviceTier: 'Default: standard. Others at the provider’s multiplier.',
  apiRegion: 'A region or endpoint for which the provider asks more, by its name in the preset.',
  peakHoursShare:
    'Share of the tokens that fall in the provider’s peak hours. Default: the share of the week that they are, as of a constant load.',
  priceMultiplier: 'On every price of tokens: a discount of your own contract, or a surcharge.',
  usdPerWebSearch: 'Per search. Default: the provider’s.',
  requestFeeUsdPerQuery: 'Per query, whatever its tokens. Default: the provider’s, or 0.',
}
