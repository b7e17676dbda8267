/** What an input’s origin says of it, in a mix of reserved, on-demand and spot chips. */
export const mixNotes = {
  'spot-overhead-assumed': 'assumed: a tenth of the work on spot chips is done again',
  'spot-share-assumed': 'assumed: half of the chips of an hour may be lost at once',
  'busiest-hour': 'the busiest hour',
  'mean-of-whole-chips': 'mean of the hours, each in whole chips',
  'layers-chosen': 'chosen: every layer of the load that costs more by the hour than reserved',
  'mean-of-mixed-hours': 'mean of the hours of the mix',
  'none-taken': 'none is taken',
  'one-hour-of-all': 'of the busiest hour; every hour of the answer has its own',
  'one-layer-of-all': 'of one layer of the load; every layer of the answer has its own',
}
