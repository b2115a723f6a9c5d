import {detectLanguage, type LanguageDetector} from './language.ts'
import type {Markup} from './parsed.ts'
import {makeProse} from './prose/prose.ts'
import {toSource} from './text-map.ts'
import type {
  AnyNode,
  Article,
  ArticleMeta,
  Block,
  DirectiveComment,
  Nodes,
  Part,
  PartName,
  Point,
  Position,
  Prose,
  Range,
  Settings,
  Title,
} from './types.ts'

export interface PartInput {
  readonly name: PartName
  readonly text: string
  readonly markup: Markup
}
export interface ArticleInput {
  readonly filename: string
  readonly id?: string
  readonly parts: readonly PartInput[]
  readonly meta?: ArticleMeta
  readonly settings: Pick<Settings, 'lang'>
  /** Default: every text that is not evidently English is `und`. */
  readonly detect?: LanguageDetector
}

interface Place {
  lineStarts: readonly number[] | null
}
const places = new WeakMap<Part, Place>()

/** Parses each part and answers what rules ask of the whole. @throws Error without a body. */
export function createArticle(input: ArticleInput): Article {
  const made = input.parts.map(makePart)
  const bodyIndex = input.parts.findIndex((part) => part.name === 'body')
  const body = made[bodyIndex]?.part
  if (!body) throw new Error('An article needs a `body` part.')
  const meta: ArticleMeta = {...made[bodyIndex]!.frontMatter, ...input.meta}
  const title = titleOf(
    made.map((one) => one.part),
    meta,
  )
  const {lang, langSource} = languageOf(meta, input.settings.lang, body, input.detect ?? unknown)
  let parents: Map<AnyNode, AnyNode> | null = null
  const parent = (node: AnyNode): AnyNode | null => {
    if (node.type === 'sentence' || node.type === 'quote') return node.block
    if (node.type === 'block') return node.node
    parents ??= parentsOf(made.map((one) => one.part))
    return parents.get(node) ?? null
  }
  return Object.freeze({
    id: input.id ?? input.filename,
    filename: input.filename,
    parts: made.map((one) => one.part),
    body,
    title,
    meta,
    lang,
    langSource,
    rangeIn: (block: Block, start: number, end: number) => toSource(block.map, start, end),
    pointAt: (offset: number, part: Part = body) => pointAt(part, offset),
    positionAt: ([start, end]: Range, part: Part = body) => ({start: pointAt(part, start), end: pointAt(part, end)}),
    parent,
    ancestors(node: AnyNode) {
      const above: AnyNode[] = []
      for (let up = parent(node); up; up = parent(up)) above.unshift(up)
      return above
    },
  })
}

function makePart({name, text, markup}: PartInput): {part: Part; frontMatter: Readonly<Record<string, unknown>>} {
  const parsed = markup.parse(text)
  let prose: Prose | null = null
  const blocks: Block[] = []
  const part: Part = {
    name,
    text,
    markup: markup.name,
    tree: parsed.tree,
    blocks,
    protected: parsed.protected,
    comments: parsed.comments as readonly DirectiveComment[],
    get prose() {
      prose ??= makeProse(blocks, ([start, end]) => ({start: pointAt(part, start), end: pointAt(part, end)}))
      return prose
    },
  }
  parsed.blocks.forEach((draft, index) => {
    blocks.push({
      type: 'block',
      ...draft,
      index,
      part,
      role: index === parsed.title ? 'title' : name,
      get position(): Position {
        return {start: pointAt(part, draft.range[0]), end: pointAt(part, draft.range[1])}
      },
    })
  })
  markups.set(part, markup)
  places.set(part, {lineStarts: null})
  return {part, frontMatter: parsed.frontMatter ?? {}}
}

const markups = new WeakMap<Part, Markup>()

/** The markup that parsed a part: it encodes what edits put in. @throws Error for a part that `createArticle` did not make. */
export function markupOf(part: Part): Markup {
  const markup = markups.get(part)
  if (!markup) throw new Error('This part was not made by createArticle: pass parts of `context.article`.')
  return markup
}

function titleOf(parts: readonly Part[], meta: ArticleMeta): Title | null {
  if (typeof meta.title === 'string' && meta.title !== '')
    return {text: meta.title, block: parts[0]?.blocks.find((block) => block.role === 'title') ?? null}
  const own = parts.find((part) => part.name === 'title')?.blocks[0]
  const block = own ?? parts.find((part) => part.name === 'body')?.blocks.find((one) => one.role === 'title')
  return block ? {text: block.text, block} : null
}

const unknown: LanguageDetector = () => 'und'

function languageOf(
  meta: ArticleMeta,
  setting: string | undefined,
  body: Part,
  detect: LanguageDetector,
): Pick<Article, 'lang' | 'langSource'> {
  if (typeof meta.lang === 'string' && meta.lang !== '')
    return {lang: meta.lang.toLowerCase().split(/[-_]/u)[0]!, langSource: 'meta'}
  if (setting) return {lang: setting.toLowerCase().split(/[-_]/u)[0]!, langSource: 'setting'}
  const lang = detectLanguage(body.blocks, detect)
  return {lang, langSource: lang === 'und' ? 'none' : 'detected'}
}

function pointAt(part: Part, offset: number): Point {
  const place = places.get(part)!
  place.lineStarts ??= lineStartsOf(part.text)
  const starts = place.lineStarts
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return {line: low + 1, column: offset - starts[low]! + 1, offset}
}

function lineStartsOf(text: string): number[] {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  return starts
}

function parentsOf(parts: readonly Part[]): Map<AnyNode, AnyNode> {
  const parents = new Map<AnyNode, AnyNode>()
  const visit = (node: Nodes): void => {
    if (!('children' in node)) return
    for (const child of node.children) {
      parents.set(child, node)
      visit(child)
    }
  }
  for (const part of parts) visit(part.tree)
  return parents
}
