/** Energy where nothing is said of it: the servers at full power, and nothing around them. */
export const serversAlone = {
  loadFraction: 1,
  powerUsageEffectiveness: 1,
  efficiencyGain: 0,
} as const
