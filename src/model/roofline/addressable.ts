/**
 * Makers sell memory in powers of two and call it GB: 80 GB is 80 GiB, of which
 * the driver keeps about 1% (an H100 shows 79.2 GiB).
 */
export const addressableBytes = (statedBytes: number, inGigabytes: boolean): number =>
  statedBytes * (inGigabytes ? 2 ** 30 / 1e9 : 1) * 0.99
