/** Why an expression was refused. */
export type ExpressionProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'too-long'; readonly maxLength: number; readonly length: number }
  | { readonly code: 'too-many-parts'; readonly max: number }
  | { readonly code: 'not-finite' }
  | { readonly code: 'not-arithmetic' }
  | { readonly code: 'digits-misgrouped'; readonly meant?: string }
  | { readonly code: 'symbol-not-allowed' }
  | { readonly code: 'operator-not-allowed'; readonly operator: string }
  | { readonly code: 'unknown-unit'; readonly word: string; readonly meant?: string }
  | { readonly code: 'units-do-not-fit' }
  | { readonly code: 'wrong-dimension'; readonly unit: string; readonly got: string }
  | { readonly code: 'share-not-allowed'; readonly unit: string }
