import type {BlockDraft, Markup, ParsedText} from './parsed.ts'
import {lineStartsOf, pointAt} from './points.ts'
import {makeProse} from './prose/prose.ts'
import type {Block, DirectiveComment, MarkupName, Part, PartName, Position, Prose, Range, Root} from './types.ts'

/**
 * The key under which a part keeps its markup. A symbol of the registry: a plugin that brings a copy of this package of its own still
 * finds it.
 */
const MARKUP = Symbol.for('digestlint.markup')

/** A part and its blocks. Classes, since articles by the thousand make them: an accessor of a prototype costs an object nothing. */
export class ArticlePart implements Part {
  readonly name: PartName
  readonly text: string
  readonly markup: MarkupName
  readonly blocks: readonly Block[]
  readonly protected: readonly Range[]
  readonly comments: readonly DirectiveComment[]
  readonly [MARKUP]: Markup
  readonly #parsed: ParsedText
  #lineStarts: readonly number[] | null = null
  #prose: Prose | null = null

  constructor(name: PartName, text: string, markup: Markup, parsed: ParsedText) {
    this.name = name
    this.text = text
    this.markup = markup.name
    this.protected = parsed.protected
    this.comments = parsed.comments
    this[MARKUP] = markup
    this.#parsed = parsed
    const blocks: Block[] = []
    for (let index = 0; index < parsed.blocks.length; index++)
      blocks.push(new ArticleBlock(parsed.blocks[index]!, index, this, index === parsed.title ? 'title' : name))
    this.blocks = blocks
  }

  get tree(): Root {
    return this.#parsed.tree
  }

  get problem(): string | null {
    return this.#parsed.problem ?? null
  }

  get prose(): Prose {
    this.#prose ??= makeProse(this)
    return this.#prose
  }

  /** Offsets at which lines begin. */
  get lineStarts(): readonly number[] {
    this.#lineStarts ??= lineStartsOf(this.text)
    return this.#lineStarts
  }
}

class ArticleBlock implements Block {
  readonly type = 'block'
  readonly kind: Block['kind']
  readonly role: PartName
  readonly index: number
  readonly inBlockquote: boolean
  readonly text: string
  readonly map: Block['map']
  readonly range: Range
  readonly opaque: readonly Range[]
  readonly part: Part
  readonly #draft: BlockDraft

  constructor(draft: BlockDraft, index: number, part: Part, role: PartName) {
    this.kind = draft.kind
    this.role = role
    this.index = index
    this.inBlockquote = draft.inBlockquote
    this.text = draft.text
    this.map = draft.map
    this.range = draft.range
    this.opaque = draft.opaque
    this.part = part
    this.#draft = draft
  }

  get node(): Block['node'] {
    return this.#draft.node
  }

  get position(): Position {
    return {start: pointAt(this.part, this.range[0]), end: pointAt(this.part, this.range[1])}
  }
}

/** The markup that parsed a part: it encodes what edits put in. @throws Error for a part that `createArticle` did not make. */
export function markupOf(part: Part): Markup {
  const markup = (part as Partial<ArticlePart>)[MARKUP]
  if (!markup) throw new Error('This part was not made by createArticle: pass parts of `context.article`.')
  return markup
}

/** Why a part was not read, in a sentence; null where it was. */
export const problemOf = (part: Part): string | null => (part as Partial<ArticlePart>).problem ?? null
