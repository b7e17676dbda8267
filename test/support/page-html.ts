import { request } from './api.ts'

/** The answer to an address of a page; those of earlier pages are followed to where they open now. */
export const answerAt = async (path: string): Promise<Response> => {
  const response = await request(path)
  const place = response.headers.get('location')
  return response.status === 308 && place !== null ? answerAt(place) : response
}

/** A page as it is sent. */
export const htmlAt = async (path: string): Promise<string> => (await answerAt(path)).text()

const first = (html: string, pattern: RegExp) => pattern.exec(html)?.[1]

/** What the case costs a month, as the page puts it first: `≈ $90,000`. */
export const monthIn = (html: string) => first(html, /<p class="num"><a [^>]*>([^<]*)</)

/** What it costs a year: `$1.1 million`. */
export const yearIn = (html: string) => first(html, /<p class="year">(\S+(?: \S+)?) per year/)

/** The ends of the cost a month, or of a run: `$77,000–$100,000`. */
export const rangeIn = (html: string) => first(html, /<p class="interval">80% interval <b>([^<]*)</)

/** What the case that a comparison starts from has in a line of the pinned cases. */
export const pinnedIn = (html: string, line: string) =>
  first(html, new RegExp(`<th scope="row">${line}</th><td class="number[^"]*">([^<]*)<`))

/** What the page answers: with a number of its own each, the cost of a month or a run, and a site’s runs. */
export const answerIn = (html: string) =>
  monthIn(html) ?? first(html, /<span class="answer">([^<]*)</)

/** A figure of the answer by its label. */
export const figureIn = (html: string, label: string) =>
  first(html, new RegExp(`<dt>${label}</dt>\\s*<dd[^>]*>(?:<a [^>]*>)?([^<]*)<`))

/** All that whoever opens an address is told of it, one after the other. */
export const noticeIn = (html: string) => first(html, /<p class="notice"[^>]*>([^<]*)</)

/** The link to what the page shows, as it is copied. */
export const linkIn = (html: string) =>
  first(html, /<a [^>]*id="link"[^>]* href="([^"]*)"/)?.replaceAll('&amp;', '&') ?? ''
