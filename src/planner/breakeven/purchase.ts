/** Clusters that are bought together, and how they go with whole servers. */
export interface Purchase {
  readonly clusters: number
  /** Several to a server, each of whole servers, or neither, so that each has its share of them. */
  readonly kind: 'clusters-of-server' | 'whole-servers' | 'share-of-servers'
}

/** No part of a server is for sale: the clusters that one holds are bought with it. */
export const purchaseOf = (chipsPerServer: number, chipsPerCluster: number): Purchase => {
  const together = chipsPerServer / chipsPerCluster
  if (Number.isInteger(together)) return { clusters: together, kind: 'clusters-of-server' }
  const isWhole = Number.isInteger(chipsPerCluster / chipsPerServer)
  return { clusters: 1, kind: isWhole ? 'whole-servers' : 'share-of-servers' }
}
