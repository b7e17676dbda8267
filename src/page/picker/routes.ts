import { type Context, Hono } from 'hono'
import { etag } from 'hono/etag'
import * as v from 'valibot'
import { type FieldFault, fieldErrors, fieldFault } from '../../estimates/shared/field-fault.ts'
import { asOf as dateSchema } from '../../estimates/shared/request-date.ts'
import type { Clock } from '../../estimates/shared/today.ts'
import { fault } from '../../fields/fault.ts'
import { en } from '../../words/en.ts'
import { message } from '../../words/message.ts'
import { tellIn } from '../../words/say.ts'
import { type PickerKind, pickerKinds } from './index-data.ts'
import { pickerList } from './rows.ts'

const t = tellIn(en)

/** Lists that were made: most pages ask for those of the day. */
const lists = new Map<string, string>()
const mostLists = 12

const listText = (kind: PickerKind, asOf: string): string => {
  const key = `${kind} ${asOf}`
  const text = lists.get(key) ?? JSON.stringify(pickerList(kind, asOf, t))
  if (lists.size >= mostLists) lists.clear()
  lists.set(key, text)
  return text
}

const dateFaults = (asked: string | undefined): readonly FieldFault[] => {
  const { issues = [] } = v.safeParse(dateSchema, asked)
  return issues.slice(0, 1).map((issue) => fieldFault('/asOf', issue.message, asked))
}

const strayFaults = (query: Readonly<Record<string, string>>): readonly FieldFault[] =>
  Object.entries(query)
    .filter(([name]) => name !== 'asOf')
    .map(([name, value]) =>
      fieldFault(
        `/${name}`,
        fault(message('errors.unknown-field'), {
          allowed: message('allowed.fields', { fields: ['asOf'] }),
        }),
        value,
      ),
    )

const list = (kind: PickerKind, clock: Clock) => (c: Context) => {
  const asked = c.req.query('asOf')
  const faults = [...dateFaults(asked), ...strayFaults(c.req.query())]
  if (faults.length > 0) return c.json({ errors: fieldErrors(faults, en) }, 400)
  // Of a day that is stated, it changes with the data alone; of today, every day.
  c.header('Cache-Control', asked === undefined ? 'no-cache' : 'public, max-age=3600')
  return c.body(listText(kind, asked ?? clock.today()), 200, {
    'Content-Type': 'application/json; charset=UTF-8',
  })
}

/**
 * `GET /picker/{models,accelerators,apis}.json?asOf=…`: what the page’s pickers
 * search in, as of a day (today where none is given). 400 where the query is
 * wrong, 304 where the list is that of `If-None-Match`.
 */
export const pickerRoutes = (clock: Clock) => {
  const app = new Hono().use('/picker/*', etag())
  for (const kind of pickerKinds) app.get(`/picker/${kind}.json`, list(kind, clock))
  return app
}
