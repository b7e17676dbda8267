/** Parts of an owned cluster that is stated in all, each after its quantity. */
export const breakevenLines = {
  writtenOffUsdPerClusterMonth: 'Depreciation',
  runningUsdPerClusterMonth: 'Opex',
}
