import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import ts from 'typescript'

/** A regular expression of the source: a literal, or `new RegExp` with what its pattern is known to be. */
export interface FoundRegex {
  /** Path from the root and 1-based line. */
  readonly place: string
  readonly file: string
  readonly source: string
  readonly flags: string
  /** Whether the pattern is put together at run time from parts that this finder does not know. */
  readonly isDynamic: boolean
}

/** Every regular expression of the TypeScript and JavaScript files below these folders, found with the compiler's own parser. */
export function findRegexes(root: string, folders: readonly string[]): FoundRegex[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
      .filter((file) => /\.(?:ts|js|mts|mjs)$/u.test(file) && !file.endsWith('.d.ts'))
      .sort()
      .flatMap((file) => regexesIn(join(folder, file), readFileSync(join(root, folder, file), 'utf8'))),
  )
}

export function regexesIn(file: string, code: string): FoundRegex[] {
  const tree = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true)
  const constants = new Map<string, ts.Expression>()
  const found: FoundRegex[] = []
  const add = (node: ts.Node, source: string | null, flags: string): void => {
    const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1
    found.push({
      place: `${file}:${line}`,
      file,
      source: source ?? node.getText(tree),
      flags,
      isDynamic: source === null,
    })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer)
      constants.set(node.name.text, node.initializer)
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      add(node, node.text.slice(1, end), node.text.slice(end + 1))
    }
    if (isRegExpCall(node)) {
      const [pattern, flags] = node.arguments ?? []
      // `new RegExp(other)` copies a literal that is found on its own.
      if (pattern && !ts.isRegularExpressionLiteral(pattern))
        add(node, textOf(pattern, constants), flags && ts.isStringLiteralLike(flags) ? flags.text : '')
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

const isRegExpCall = (node: ts.Node): node is ts.NewExpression | ts.CallExpression =>
  (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
  ts.isIdentifier(node.expression) &&
  node.expression.text === 'RegExp'

/** A string that stands in the source whole, put together from constants of its file at most; null for any other. */
function textOf(node: ts.Expression, constants: ReadonlyMap<string, ts.Expression>): string | null {
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isRegularExpressionLiteral(node)) return node.text.slice(1, node.text.lastIndexOf('/'))
  if (ts.isParenthesizedExpression(node)) return textOf(node.expression, constants)
  if (ts.isIdentifier(node)) {
    const value = constants.get(node.text)
    return value ? textOf(value, constants) : null
  }
  if (ts.isPropertyAccessExpression(node) && node.name.text === 'source') {
    return textOf(node.expression, constants)
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [textOf(node.left, constants), textOf(node.right, constants)]
    return left === null || right === null ? null : left + right
  }
  if (ts.isTemplateExpression(node)) {
    const parts = node.templateSpans.map((span) => [textOf(span.expression, constants), span.literal.text] as const)
    if (parts.some(([value]) => value === null)) return null
    return node.head.text + parts.map(([value, literal]) => `${value}${literal}`).join('')
  }
  return null
}
