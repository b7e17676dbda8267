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
    'Work that interruptions lose, as a share of the cost of spot chips. Default: from the share of instances that is interrupted in a month, where the sellers of the price publish it, at one hour each; else not counted.',
}

export const billingTexts = {
  billing:
    'What of the chips is paid for: exactly those that the load needs, whole chips, or whole servers. Default: exact for the methods flops and measured; else as the chips are sold, at a rent of your own too: one by one where at least half of the sellers on the market rent them out so, else by the server. Power, capex and all costs are of the chips that are paid; with the methods flops and measured, exact pays a share of whole servers, which power and capex count, and of owned ones the all-in cost.',
}

export const ownTexts = {
  method: 'Chips are bought and operated; the price of a chip-hour follows.',
  networkUsdPerChip:
    'The chip’s share of the network. Default: 19% of the price of servers and network together, as in frontier clusters.',
  storageUsdPerChip:
    'The chip’s share of storage. Default: 2.17% of the server’s price, as for GB200 racks.',
  lifetimeYears: 'Default: the period over which a large owner depreciates its servers.',
  depreciation:
    'straight-line: the same share every year; annuity: with interest at costOfCapital.',
  costOfCapital: 'Per year, for the annuity. Default: what a lender charged an owner of GPUs.',
  residualShare: 'At the end of the depreciation period. Default: 0.',
  ownershipUtilization: 'The hours in use bear the cost of all hours. Default: 1.',
  idleFraction:
    'Power while idle over maximum power. If given, power follows use, and energy.loadFraction is ignored.',
  colocationUsdPerKilowattMonth:
    'Rent of powered space, without electricity. Default: 184.06, the average of US primary markets in 2024; 0 with buildingUsdPerWatt.',
  buildingUsdPerWatt: 'Instead of colocation. Default: 0, as colocation is counted.',
  maintenanceShare:
    'Per year, as a share of the capital cost. Default: 4.8%, as for research clusters.',
  staffUsdPerChipYear:
    'Default: 312.5, one person for 100 servers of 8 chips; 0 with staffUsdPerYear.',
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
