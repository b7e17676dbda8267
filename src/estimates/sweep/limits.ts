export const maxInputs = 2
/** Of one input. */
export const maxValues = 200
/** Of all inputs together. */
export const maxPoints = 2000
export const maxOutputs = 20
/** Points times the plans that the estimate compares for one: what a sweep may cost. */
export const maxPlans = 50_000
