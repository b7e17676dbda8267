/** The questions that the page answers. */
export const ways = ['serve', 'train', 'replace', 'site'] as const
export type Way = (typeof ways)[number]

/** How the answer of a question is looked at. */
export const views = ['estimate', 'compare', 'break-even', 'calculation'] as const
export type View = (typeof views)[number]

/** The estimate that answers a question. */
export const tabOf = {
  serve: 'inference',
  train: 'training',
  replace: 'inference',
  site: 'capacity',
} as const satisfies Readonly<Record<Way, string>>

/** The views that a question has. */
export const viewsOf: Readonly<Record<Way, readonly View[]>> = {
  serve: views,
  train: ['estimate', 'compare', 'calculation'],
  replace: views,
  site: ['estimate', 'calculation'],
}

/** What of the page an address asks for. */
export interface Place {
  readonly way: Way
  readonly view: View
  /** The quantity whose working is shown; the main one where none is named. */
  readonly quantity?: string
}

const isWay = (text: string | undefined): text is Way => ways.some((way) => way === text)

/** The place of a path; undefined where the page has none there. */
export const placeOf = (pathname: string): Place | undefined => {
  const [, way, view, quantity, ...more] = pathname.split('/')
  if (!isWay(way) || more.length > 0) return undefined
  if (view === undefined || view === '') return { way, view: 'estimate' }
  const named = viewsOf[way].find((one) => one === view && one !== 'estimate')
  if (named === undefined) return undefined
  if (quantity === undefined || quantity === '') return { way, view: named }
  return named === 'calculation' ? { way, view: named, quantity } : undefined
}

/** The path of a place. */
export const pathOf = ({ way, view, quantity }: Place): string =>
  [
    '',
    way,
    ...(view === 'estimate' ? [] : [view]),
    ...(quantity === undefined ? [] : [encodeURIComponent(quantity)]),
  ].join('/')
