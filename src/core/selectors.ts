import esquery from 'esquery'
import {nearest} from './nearest.ts'
import {NODE_TYPES} from './node-types.ts'
import type {AnyNode} from './types.ts'

/** A key of a visitor: a node type or an esquery selector, with or without `:exit`. */
export interface Selector {
  readonly exit: boolean
  /** The one node type that the key names, or null where it has to be matched. */
  readonly type: string | null
  /** Node types that can match; null for any. */
  readonly types: readonly string[] | null
  readonly specificity: number
  matches(node: AnyNode, ancestry: readonly AnyNode[]): boolean
}

const PLAIN = /^[A-Za-z]+$/u
const OPTIONS = {nodeTypeKey: 'type', fallback: () => ['children']}
const always = () => true
const cache = new Map<string, Selector>()

/** @throws Error with esquery's reason where the selector does not parse, and where a plain key names no node that there is. */
export function parseSelector(key: string): Selector {
  const known = cache.get(key)
  if (known) return known
  const exit = key.endsWith(':exit')
  const source = exit ? key.slice(0, -':exit'.length) : key
  const isPlain = PLAIN.test(source)
  if (isPlain && !NODE_TYPES.has(source)) throw new Error(unknown(source))
  const selector = isPlain
    ? {exit, type: source, types: [source], specificity: 1, matches: always}
    : compile(source, exit)
  cache.set(key, selector)
  return selector
}

function unknown(type: string): string {
  const near = nearest(type, [...NODE_TYPES])
  return `Visitor \`${type}\` names no type of node, so it would never be called; ${near ? `did you mean \`${near}\`?` : 'there are those of mdast, `block`, `sentence` and `quote`.'}`
}

function compile(source: string, exit: boolean): Selector {
  let ast: esquery.Selector
  try {
    ast = esquery.parse(source)
  } catch (error) {
    throw new Error(`Selector \`${source}\` does not parse: ${(error as Error).message}`, {cause: error})
  }
  const matches = (node: AnyNode, ancestry: readonly AnyNode[]): boolean =>
    esquery.matches(node as never, ast, ancestry as never, OPTIONS)
  return {exit, type: null, types: typesOf(ast), specificity: specificityOf(ast), matches}
}

/** The node types that a selector's last step allows, so that other nodes are not tried. */
function typesOf(ast: esquery.Selector): readonly string[] | null {
  switch (ast.type) {
    case 'identifier':
      return [ast.value]
    case 'matches': {
      const all = ast.selectors.map(typesOf)
      return all.includes(null) ? null : all.flatMap((types) => types ?? [])
    }
    case 'compound': {
      const all = ast.selectors.map(typesOf).filter((types) => types !== null)
      return all[0] ?? null
    }
    case 'child':
    case 'descendant':
    case 'sibling':
    case 'adjacent':
      return typesOf(ast.right)
    default:
      return null
  }
}

/** ESLint's order: attributes and pseudo classes weigh more than types. */
function specificityOf(ast: esquery.Selector): number {
  switch (ast.type) {
    case 'identifier':
      return 1
    case 'attribute':
    case 'field':
    case 'nth-child':
    case 'nth-last-child':
      return 1000
    case 'compound':
    case 'not':
      return ast.selectors.reduce((sum, one) => sum + specificityOf(one), 0)
    case 'matches':
    case 'has':
      return Math.max(0, ...ast.selectors.map(specificityOf))
    case 'child':
    case 'descendant':
    case 'sibling':
    case 'adjacent':
      return specificityOf(ast.left) + specificityOf(ast.right)
    default:
      return 0
  }
}
