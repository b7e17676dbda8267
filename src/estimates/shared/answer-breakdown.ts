import * as v from 'valibot'
import { answerTexts } from '../../words/openapi/answers/shared.ts'

export const breakdown = v.pipe(
  v.array(
    v.object({ item: v.string(), usd: v.nullable(v.number()), share: v.nullable(v.number()) }),
  ),
  v.description(answerTexts.breakdown),
)
