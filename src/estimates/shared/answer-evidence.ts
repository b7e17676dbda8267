import * as v from 'valibot'
import { answerTexts } from '../../words/openapi/answers/shared.ts'

export const Evidence = v.pipe(
  v.picklist(['measured', 'family', 'prior']),
  v.description(answerTexts.evidence),
)
