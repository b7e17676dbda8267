import { accuracy } from './page/accuracy.ts'
import { calculation } from './page/calculation.ts'
import { charts } from './page/charts.ts'
import { compare } from './page/compare.ts'
import { document } from './page/document.ts'
import { exported } from './page/export.ts'
import { form } from './page/form.ts'
import { headline } from './page/headline.ts'
import { latency } from './page/latency.ts'
import { money } from './page/money.ts'
import { picker } from './page/picker.ts'
import { plan } from './page/plan.ts'
import { priceDate } from './page/price-date.ts'
import { results } from './page/results.ts'
import { shell } from './page/shell.ts'
import { unusual } from './page/unusual.ts'

/** Words of the page, by the part of it. */
export const pageWords = {
  page: document,
  pageAccuracy: accuracy,
  pageCalculation: calculation,
  pageCharts: charts,
  export: exported,
  pageCompare: compare,
  pageForm: form,
  pageHeadline: headline,
  pageLatency: latency,
  pageMoney: money,
  pagePicker: picker,
  pagePlan: plan,
  pagePriceDate: priceDate,
  pageResults: results,
  pageShell: shell,
  pageUnusual: unusual,
}
