import { needsChips, type State, shown } from './state.ts'

/** What is said of the tokens that are bought today, where an API is to be replaced. */
const inView = ['price.cachedInputShare', 'price.batchShare'] as const

/** The terms that tokens are bought on today, whatever is to serve them instead: nothing where no API is to be replaced. */
export const termsOfBought = (state: State): Readonly<Record<string, string>> =>
  state.way !== 'replace' || !needsChips(state)
    ? {}
    : Object.fromEntries(
        inView.flatMap((name) => {
          const value = shown(state, name)
          return value === '' ? [] : [[name.slice('price.'.length), value] as const]
        }),
      )

/** The same workload with its tokens bought. */
export const asBought = (state: State): State => ({
  ...state,
  changes: new Map(state.changes).set('price.method', 'api'),
})

/** Whether an error is of these terms. */
export const isOfBought = ({ pointer }: { readonly pointer: string }): boolean =>
  inView.some((name) => pointer === `/${name.replace('.', '/')}`)
