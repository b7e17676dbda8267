/** What the OpenAPI description says of the fields of a capacity request. */
export const capacityTexts = {
  statedFlopsPerSecond: 'As stated in a plan or a press release.',
  statedPrecision:
    'The number format that the statement counts in. Default: every interpretation that the accelerator allows; the answer spans them.',
  modelFlopsUtilization: 'Of training, as a share of the peak.',
  flopsUtilization: 'Of serving while busy, as a share of the peak.',
  busyShare: '1 is a fleet that is never idle.',
  models: 'The models to train or to serve; each has its own rows.',
}
