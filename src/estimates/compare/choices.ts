/** One entry of a list that rows are the product of, or the single field that stands for a list of one. */
export interface Choice<T> {
  readonly value: T
  /** JSON Pointer of it in the request as it was understood, where each entry stands once. */
  readonly field: string
  /** The same in the request as it was written. */
  readonly at: string
  /** Whether it is what the request is about: the model that it names, and the first way to pay. */
  readonly isAsked: boolean
}

/** Whether two models or prices say the same; both were read by one schema, so their fields stand in one order. */
const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)

/** A list without what it says again. */
export const distinct = <T>(list: readonly T[]): readonly T[] =>
  list.filter((one, index) => list.findIndex((other) => isSame(other, one)) === index)

const choicesOf = <T>(
  name: string,
  list: readonly T[],
  isAsked: (value: T, index: number) => boolean,
): readonly Choice<T>[] =>
  distinct(list).map((value, index) => ({
    value,
    field: `/${name}/${index}`,
    at: `/${name}/${list.indexOf(value)}`,
    isAsked: isAsked(value, index),
  }))

const alone = <T>(name: string, value: T): readonly Choice<T>[] => [
  { value, field: `/${name}`, at: `/${name}`, isAsked: true },
]

interface Models<M> {
  readonly model: M
  readonly models?: readonly M[] | undefined
}
interface Payments<P> {
  readonly price: P
  readonly payments?: readonly P[] | undefined
}

/** The models that a request compares, each once. */
export const modelsOf = <M>({ models, model }: Models<M>): readonly Choice<M>[] =>
  models === undefined
    ? alone('model', model)
    : choicesOf('models', models, (value) => isSame(value, model))

/** The ways to pay for chips that a request compares, each once. */
export const paymentsOf = <P>({ payments, price }: Payments<P>): readonly Choice<P>[] =>
  payments === undefined
    ? alone('price', price)
    : choicesOf('payments', payments, (_, index) => index === 0)
