/** Parts of what is owned, each after its quantity. */
export const lines = {
  writtenOffUsdPerClusterMonth: 'purchase, written off',
  runningUsdPerClusterMonth: 'running',
}
