/** What the OpenAPI description says of the fields that several requests have. */
export const sharedTexts = {
  scenario: ({ kind }: { kind: string }) =>
    `A worked ${kind} request; every other field overrides the scenario’s own.`,
  asOf: 'Rents, prices of tokens, electricity prices, carbon intensities and exchange rates as of this date. A month or a year stands for its last day; a date of the future takes what is announced for it, with a warning. Default: today, in UTC.',
  currency:
    'With CNY, the answer’s `currency` gives every amount in yuan as well; the usd… fields stay in US dollars.',
  cnyPerUsd:
    'The exchange rate of the whole answer: for fields written in yuan, for prices known in yuan, and for amounts in yuan. Default: the rate in force at `asOf`.',
  working: 'How much of the working is sent: all of it, that of the headline figures, or none.',
  precision:
    'Number format of the weights and of the peak rate. A chip without bf16 uses fp16, and the reverse, with a warning.',
}

export const modelTexts = {
  name: 'Name of the model.',
  activeParameters: 'Default: counted from the architecture, if it is given.',
  totalParameters:
    'Default: counted from the architecture, if it is given, else the active parameters.',
  architecture:
    'The shape of the model, its layers as a number where they are alike, else as a list; a Hugging Face config.json may take its place.',
  numberFormat:
    'How its checkpoint is stored, part by part: the format of the weights and the bits that one takes with its scales; parts that are left out are at 16 bits. Used where `performance.precision` is native.',
  config:
    'A Hugging Face config.json as it is, or its text or object in the one field `config`. A text may be up to 4 MiB, be within code fences, and have NaN and Infinity, comments and trailing commas. One above 256 KiB takes more time than an edge service grants a request, such as Workers on their free plan.',
}

export const chipTexts = {
  name: 'Name of the accelerator.',
  peakFlopsPerSecond: 'Dense, at the precision of the performance.',
  bandwidthBytesPerSecond: 'Required by the roofline.',
  server: 'What a server is. Each field defaults to the accelerator’s.',
  usdPerServer: 'Include the server’s share of the network if capex is to include it.',
}

export const energyTexts = {
  region:
    'Supplies the electricity price and the carbon intensity of the grid, each with its source; values given here take precedence.',
  gramsCo2ePerKilowattHour: 'Default: that of `region`. Without either, CO₂e is null.',
  carbonYear:
    'The year whose carbon intensity of `region` counts. Default: the last one known by `asOf`. CO₂e is null if that year is not known.',
  loadFraction: '1 is maximum power around the clock.',
  powerUsageEffectiveness:
    '1 counts the servers alone. Default: 1; 1.54 for owned chips, the average of the Uptime survey of 2025.',
  efficiencyGain:
    '0.1 is 10% more compute for the same energy. The answer says how much that saves.',
  usdPerKilowattHour:
    'Default: that of `region`. Without either, the cost of electricity is null. Rent already includes electricity.',
}

export const refreshTexts = {
  refresh: 'A model that is retrained regularly: its training cost is spread over the queries.',
  trainingUsd: 'Alternatively, give training, from which it follows.',
  training:
    'A whole request of POST /api/v1/training, or a scenario with changes. Its cost.totalUsd is the cost of one training run.',
  yearsBetweenTrainings: 'Default: 1, unless monthsBetweenTrainings is given.',
}

export const valueTexts = {
  value: 'What the answers are worth; margin and payback follow.',
  valueUsdPerYear: 'The revenue that the answers bring in, or the labor that they save.',
}

export const overheadTexts = {
  overheads: 'Other costs beside chips or tokens, line by line.',
  retryShare: 'As a share of the queries.',
  reserveShare: 'On top of what the load needs.',
  idleCapacityShare: 'On top of what the load needs.',
  minimumSpendUsdPerYear: 'Any shortfall becomes a line of its own.',
  storedGigabytes: 'Weights, logs and documents.',
  storageUsdPerGigabyteMonth: 'Per GB and month.',
  egressBytesPerQuery: 'Alternatively, give egressGigabytesPerMonth.',
  egressGigabytesPerMonth: 'Alternatively, give egressBytesPerQuery.',
  egressUsdPerGigabyte: 'Per GB.',
  implementationStaffUsd: 'One-off, amortized over implementationYears.',
  implementationYears: 'Default: 3.',
  operationsStaffUsdPerYear: 'All operations staff together.',
  taxRate: 'On all other lines.',
}

export const loadTexts = {
  hourlyChips:
    'Chips needed in each hour of a day, a week or any other cycle that repeats all year. Fractions of a chip are rounded up.',
  hourlyWeights: 'Load of each hour of a day, in any unit; the peak follows from it.',
  shape:
    'With peakToAverageRatio. bell: one smooth peak in the afternoon; block: the peak for peakHours, one lower level for the rest. Default: bell.',
  peakHours: 'For the shape block. Default: 8.',
  peakChips: 'With hourlyWeights or peakToAverageRatio; alone, the load is flat.',
  peakToAverageRatio: 'At most 24: the load of a whole day in one hour.',
}
