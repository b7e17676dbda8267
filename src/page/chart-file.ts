import { en } from '../words/en.ts'
import { tellIn } from '../words/say.ts'
import { placeOf } from './address/ways.ts'
import { answerOf } from './asked/answers.ts'
import { compared } from './asked/break-even.ts'
import type { Viewed } from './asked/viewed.ts'
import { wayIntervals } from './asked/way-intervals.ts'
import type { Figure } from './chart/figure.ts'
import { type ChartFile, chartFile } from './chart/files.ts'
import { withRegionOfName } from './form/placed.ts'
import { openAddress } from './form/version.ts'
import { linkWith } from './parts/links.ts'
import { volumeFigure } from './view/break-even/volume-figure.ts'
import { waysFigure } from './view/break-even/ways-figure.ts'
import { comparedFigure } from './view/compare/view.ts'
import { figuresOf, runFiguresOf } from './view/figures.ts'

/** The charts of a state that have a file, by name. */
const figureNamed = async (name: string, viewed: Viewed): Promise<Figure | undefined> => {
  const { found, t } = viewed
  if (found.kind === 'capacity') return undefined
  if (name === (found.kind === 'training' ? 'ranked-costs' : 'cost-latency'))
    return comparedFigure(viewed.state, viewed.asking, t)
  if (found.kind === 'training')
    return runFiguresOf(found.answer, t).find((one) => one.name === name)
  if (name !== 'cost-volume' && name !== 'ways-to-pay')
    return figuresOf(found.answer, t).find((one) => one.name === name)
  const [all, intervals] = await Promise.all([compared(viewed, found.answer), wayIntervals(viewed)])
  return name === 'cost-volume'
    ? volumeFigure(all, intervals, t)
    : waysFigure(all, intervals, found.answer, t)
}

/** The file of a chart at an address such as `/serve/chart/memory.svg`; undefined where there is none. */
export const chartFileAt = async (
  pathname: string,
  query: URLSearchParams,
  today: string,
  origin: string,
): Promise<ChartFile | undefined> => {
  const [, way = '', , file = ''] = pathname.split('/')
  const place = placeOf(`/${way}`)
  const [name, kind] = file.split('.')
  if (place === undefined || name === undefined || (kind !== 'svg' && kind !== 'csv'))
    return undefined
  const t = tellIn(en)
  const state = withRegionOfName(openAddress(place.way, query).state)
  const asking = { today, words: en }
  const found = await answerOf(state, asking, t)
  if (found.kind === 'refused') return undefined
  const figure = await figureNamed(name, { place, state, found, asking, origin, t })
  const model = found.kind === 'capacity' ? '' : found.answer.subject.model
  return (
    figure &&
    chartFile(figure, kind, { day: today, address: `${origin}${linkWith(state)}`, model }, t)
  )
}
