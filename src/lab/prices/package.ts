import type { Usage } from './usage.ts'

/** A model as a package lists it for one seller. */
export interface Listed {
  /** What the package calls it. */
  readonly id: string
  /** In US dollars; undefined where the package has no price of a kind of token, or no batch. */
  readonly usdOf: (usage: Usage) => number | undefined
}

export interface Asked {
  /** As the preset names the seller. */
  readonly provider: string
  /** The names by which the seller takes requests, the likeliest first. */
  readonly names: readonly string[]
  /** YYYY-MM-DD */
  readonly asOf: string
}

/** A package on npm that prices requests. */
export interface PricePackage {
  readonly name: string
  readonly version: string
  /** The day that its prices are of. */
  readonly dataOf: string
  /** Undefined where it does not know the seller, or the model there. */
  readonly find: (asked: Asked) => Listed | undefined
}

/** Packages are loaded when they are asked for, so that nothing else needs them. */
export type Load = () => Promise<PricePackage>
