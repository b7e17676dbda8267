import { parseAst } from 'vitest/node'

/** A place in code: its line and the text of it. */
interface Place {
  readonly line: number
  readonly text: string
}

interface SyntaxNode {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

const operators = new Set(['+', '-', '*', '/', '%', '**', '+=', '-=', '*=', '/=', '**=', '%='])

/** Functions of `Math` that choose one of the numbers that they are given. */
const choosing = new Set(['max', 'min'])

const isText = (node: unknown): boolean =>
  isNode(node) &&
  (node.type === 'TemplateLiteral' ||
    (node.type === 'Literal' && typeof node.value === 'string') ||
    (node.type === 'BinaryExpression' && (isText(node.left) || isText(node.right))))

const computes = (node: SyntaxNode): boolean => {
  if (node.type === 'BinaryExpression' || node.type === 'AssignmentExpression')
    return operators.has(String(node.operator)) && !isText(node.left) && !isText(node.right)
  if (node.type !== 'MemberExpression' || !isNode(node.object) || !isNode(node.property))
    return false
  return node.object.name === 'Math' && !choosing.has(String(node.property.name))
}

const placeOf = (source: string, { start, end }: SyntaxNode): Place => ({
  line: source.slice(0, start).split('\n').length,
  text: source.slice(start, end).replace(/\s+/g, ' '),
})

/** The outermost places of a file that add, multiply, divide or take away. */
export const arithmeticIn = (source: string): readonly Place[] => {
  const visit = (value: unknown): readonly SyntaxNode[] => {
    if (Array.isArray(value)) return value.flatMap(visit)
    if (!isNode(value)) return []
    return computes(value) ? [value] : Object.values(value).flatMap(visit)
  }
  return visit(parseAst(source, { lang: 'ts' })).map((node) => placeOf(source, node))
}

const isLoop = ({ type, callee }: SyntaxNode): boolean =>
  /^(For|ForIn|ForOf|While|DoWhile)Statement$/.test(type) ||
  (type === 'CallExpression' &&
    isNode(callee) &&
    callee.type === 'MemberExpression' &&
    isNode(callee.property) &&
    /^(map|flatMap|filter|find|findLast|findIndex|some|every|reduce|forEach)$/.test(
      String(callee.property.name),
    ))

/** Names that a file takes from some modules, as values. */
const importedFrom = (body: readonly unknown[], from: RegExp): ReadonlySet<string> =>
  new Set(
    body
      .filter(isNode)
      .flatMap((node) =>
        node.type === 'ImportDeclaration' &&
        node.importKind !== 'type' &&
        isNode(node.source) &&
        from.test(String(node.source.value)) &&
        Array.isArray(node.specifiers)
          ? node.specifiers
              .filter(isNode)
              .flatMap(({ local, importKind }) =>
                importKind !== 'type' && isNode(local) ? [String(local.name)] : [],
              )
          : [],
      ),
  )

/** Calls, within a loop, of functions that a file takes from some modules. */
export const callsInLoops = (source: string, from: RegExp): readonly Place[] => {
  const program = parseAst(source, { lang: 'ts' })
  const names = importedFrom(program.body, from)
  const visit = (value: unknown, inLoop: boolean): readonly SyntaxNode[] => {
    if (Array.isArray(value)) return value.flatMap((one) => visit(one, inLoop))
    if (!isNode(value)) return []
    const isCall =
      inLoop &&
      value.type === 'CallExpression' &&
      isNode(value.callee) &&
      value.callee.type === 'Identifier' &&
      names.has(String(value.callee.name))
    const loops = isLoop(value)
    const within = Object.entries(value).flatMap(([key, one]) =>
      // What is looped over is computed once.
      visit(one, inLoop || (loops && key !== 'callee')),
    )
    return isCall ? [value, ...within] : within
  }
  return visit(program.body, false).map((node) => placeOf(source, node))
}
