/** The solution of a symmetric, positive definite system, by Cholesky’s decomposition. */
export const solveSymmetric = (
  matrix: readonly Float64Array[],
  right: Float64Array,
): Float64Array => {
  const size = right.length
  const root = matrix.map((row) => Float64Array.from(row))
  const at = (row: number, column: number) => root[row]?.[column] ?? 0
  for (let j = 0; j < size; j++) {
    for (let i = j; i < size; i++) {
      let sum = at(i, j)
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k)
      const row = root[i]
      if (row !== undefined) row[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(j, j)
    }
  }
  const forward = new Float64Array(size)
  for (let i = 0; i < size; i++) {
    let sum = right[i] ?? 0
    for (let k = 0; k < i; k++) sum -= at(i, k) * (forward[k] ?? 0)
    forward[i] = sum / at(i, i)
  }
  const solution = new Float64Array(size)
  for (let i = size - 1; i >= 0; i--) {
    let sum = forward[i] ?? 0
    for (let k = i + 1; k < size; k++) sum -= at(k, i) * (solution[k] ?? 0)
    solution[i] = sum / at(i, i)
  }
  return solution
}
