import { isBy } from './dates.ts'
import type { RentKind, RentLadders, SellerClass } from './price-schema.ts'
import { median } from './quantile.ts'
import { rentLadders } from './registry.ts'

type SellerLadder = RentLadders[number]
type Ratio = SellerLadder['ratios'][number]

/** A kind of rent over the on-demand price, as sold. */
export interface Ladder {
  readonly factor: number
  readonly sellers: readonly string[]
  readonly sources: readonly string[]
  /** The date of the newest ratio. */
  readonly asOf: string
}

/** Both terms are of the sellers that publish both: else a longer one could come out dearer by who sells it. */
const terms: readonly RentKind[] = ['1-year', '3-year']

const publishes = ({ ratios }: SellerLadder, kinds: readonly RentKind[], asOf?: string) =>
  kinds.every((kind) => ratios.some((one) => one.kind === kind && isKnown(one, asOf)))

const isKnown = (ratio: Ratio, asOf: string | undefined) =>
  asOf === undefined || isBy(ratio.asOf, asOf)

const known = ({ ratios }: SellerLadder, kind: RentKind, asOf: string | undefined) =>
  ratios.filter((one) => one.kind === kind && isKnown(one, asOf))

const medianOf = (ratios: readonly Ratio[]) => median(ratios.flatMap(({ of }) => of))

const ladderOf = (
  parts: readonly { readonly seller: string; readonly ratios: readonly Ratio[] }[],
): Ladder | undefined => {
  const all = parts.flatMap(({ ratios }) => ratios)
  const last = all
    .map(({ asOf }) => asOf)
    .toSorted()
    .at(-1)
  return last === undefined
    ? undefined
    : {
        factor: median(parts.map(({ ratios }) => medianOf(ratios))),
        sellers: parts.map(({ seller }) => seller),
        sources: [...new Set(all.map(({ source }) => source))],
        asOf: last,
      }
}

/** The median over the sellers of a class, each at the median of its own ratios. */
export const classLadder = (
  sellerClass: SellerClass,
  kind: RentKind,
  asOf: string | undefined,
): Ladder | undefined => {
  const kinds = terms.includes(kind) ? terms : [kind]
  const panelAt = (day: string | undefined) =>
    rentLadders().filter(
      (one) =>
        one.sellerClass === sellerClass && one.line === undefined && publishes(one, kinds, day),
    )
  const then = panelAt(asOf)
  // Before the first ladder that is known, the first is used: a ratio is no price.
  const day = then.length > 0 ? asOf : undefined
  const panel = then.length > 0 ? then : panelAt(undefined)
  return ladderOf(panel.map((one) => ({ seller: one.seller, ratios: known(one, kind, day) })))
}

const makerOf = (acceleratorId: string) => acceleratorId.split('-')[0]

/** One seller’s own ladder: of this chip, or of all that it rents beside it. */
export const sellerLadder = (
  seller: string,
  acceleratorId: string,
  kind: RentKind,
  asOf: string | undefined,
): Ladder | undefined => {
  const own = rentLadders().filter((one) => one.seller === seller)
  const isOfMaker = ({ ratios }: SellerLadder) =>
    ratios.some(({ accelerator }) => makerOf(accelerator) === makerOf(acceleratorId))
  const line = own.find((one) => one.line !== undefined && isOfMaker(one))
  const ladder = line ?? own.find((one) => one.line === undefined)
  if (ladder === undefined) return undefined
  const then = known(ladder, kind, asOf)
  const ratios = then.length > 0 ? then : known(ladder, kind, undefined)
  const ofChip = ratios.filter(({ accelerator }) => accelerator === acceleratorId)
  return ladderOf([{ seller, ratios: ofChip.length > 0 ? ofChip : ratios }])
}
