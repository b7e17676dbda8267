/** Plans that one request may have compared, by what they plan: a plan of training takes about a tenth of the time. */
export const maxPlans = { serving: 50_000, training: 1_000_000 } as const
