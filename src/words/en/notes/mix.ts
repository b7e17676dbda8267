/** What an input’s origin says of it, in a mix of reserved, on-demand and spot chips. */
export const mixNotes = {
  'spot-share-assumed': 'assumed: half of the chips of an hour may be interrupted at once',
  'busiest-hour': 'the busiest hour',
  'mean-of-whole-chips': 'mean of the hours, each in whole chips',
  'layers-chosen': 'chosen: every load layer that is cheaper reserved than paid by the hour',
  'mean-of-mixed-hours': 'mean of the hours of the mix',
  'none-taken': 'none is taken',
  'one-hour-of-all': 'the busiest hour; each hour of the answer has its own',
  'one-layer-of-all': 'one layer of the load; each layer of the answer has its own',
}
