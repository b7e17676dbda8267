/** Owning as servers and their electricity alone: what is around them set to nothing, line by line. */
export const serversAlone = {
  networkUsdPerChip: 0,
  storageUsdPerChip: 0,
  colocationUsdPerKilowattMonth: 0,
  maintenanceShare: 0,
  staffUsdPerChipYear: 0,
} as const
