import { document } from './page/document.ts'
import { exported } from './page/export.ts'
import { form } from './page/form.ts'
import { headline } from './page/headline.ts'
import { money } from './page/money.ts'
import { plan } from './page/plan.ts'
import { results } from './page/results.ts'

/** Words of the page, by the part of it. */
export const pageWords = {
  page: document,
  export: exported,
  pageForm: form,
  pageHeadline: headline,
  pageMoney: money,
  pagePlan: plan,
  pageResults: results,
}
