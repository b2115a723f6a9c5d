import {detectLanguage, type LanguageDetector} from './language.ts'
import {languageTag} from './language-tag.ts'
import type {Markup} from './parsed.ts'
import {ArticlePart} from './part.ts'
import {pointAt} from './points.ts'
import {toSource} from './text-map.ts'
import type {AnyNode, Article, ArticleMeta, Block, Nodes, Part, PartName, Range, Settings, Title} from './types.ts'

export interface PartInput {
  readonly name: PartName
  readonly text: string
  readonly markup: Markup
}
export interface ArticleInput {
  readonly filename: string
  readonly id?: string
  readonly line?: number
  readonly parts: readonly PartInput[]
  readonly meta?: ArticleMeta
  readonly settings: Pick<Settings, 'lang'>
  /** Default: every text that is not evidently English is `und`. */
  readonly detect?: LanguageDetector
}

/** Parses each part and answers what rules ask of the whole. @throws Error without a body. */
export function createArticle(input: ArticleInput): Article {
  const made = input.parts.map(makePart)
  const bodyIndex = input.parts.findIndex((part) => part.name === 'body')
  const body = made[bodyIndex]?.part
  if (!body) throw new Error('An article needs a `body` part.')
  const meta: ArticleMeta = {...made[bodyIndex]!.frontMatter, ...input.meta}
  const title = titleOf(
    made.map((one) => one.part),
    input.meta?.title,
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
    ...(input.line === undefined ? {} : {line: input.line}),
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
  const part = new ArticlePart(name, text, markup, parsed)
  return {part, frontMatter: parsed.frontMatter ?? {}}
}

/** A page's head is for machines: what its readers see as the headline wins over it, but not over what the caller knows. */
function titleOf(parts: readonly Part[], given: string | undefined, meta: ArticleMeta): Title | null {
  if (typeof meta.title === 'string' && meta.title !== '') {
    const seen = parts[0]?.blocks.find((block) => block.role === 'title') ?? null
    const isSeen = seen !== null && given === undefined && seen.part.markup === 'html'
    return {text: isSeen ? seen.text : meta.title, block: seen}
  }
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
  const said = typeof meta.lang === 'string' ? languageTag(meta.lang) : null
  if (said !== null) return {lang: said, langSource: 'meta'}
  if (setting) return {lang: setting.toLowerCase().split(/[-_]/u)[0]!, langSource: 'setting'}
  const lang = detectLanguage(body.blocks, detect)
  return {lang, langSource: lang === 'und' ? 'none' : 'detected'}
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
