import type {Article, DirectiveComment, Part, Range} from './types.ts'

export type DirectiveKind = 'disable' | 'enable' | 'disable-line' | 'disable-next-block' | 'disable-file'

export interface Directive {
  readonly kind: DirectiveKind
  readonly part: Part
  /** The whole comment; empty at the start of the part for one from front matter. */
  readonly range: Range
  /** Rule names in order; empty for all rules. */
  readonly rules: readonly string[]
  readonly reason: string
  readonly comment: DirectiveComment | null
}
/** A comment that starts like a directive, but is none. */
export interface BadDirective {
  readonly part: Part
  readonly range: Range
  readonly word: string
}

const KINDS: readonly DirectiveKind[] = ['disable', 'enable', 'disable-line', 'disable-next-block', 'disable-file']
const HEAD = /^digestlint-([\w-]+)(?=\s|$)/u

/** Directives of all parts, in source order; front matter's count as `disable-file`. */
export function directivesOf(article: Article): {directives: readonly Directive[]; bad: readonly BadDirective[]} {
  const directives: Directive[] = [...fromMeta(article)]
  const bad: BadDirective[] = []
  for (const part of article.parts) {
    for (const comment of part.comments) {
      const head = HEAD.exec(comment.value)
      if (!head) continue
      const kind = KINDS.find((known) => known === head[1])
      if (!kind) {
        bad.push({part, range: comment.range, word: `digestlint-${head[1]}`})
        continue
      }
      const [names, reason] = splitReason(comment.value.slice(head[0].length))
      directives.push({kind, part, range: comment.range, rules: namesIn(names), reason, comment})
    }
  }
  return {directives, bad}
}

/** `a, b -- why` → `['a, b', 'why']`. */
function splitReason(text: string): [names: string, reason: string] {
  const at = text.search(/(?:^|\s)--(?:\s|$)/u)
  return at < 0
    ? [text, '']
    : [
        text.slice(0, at),
        text
          .slice(at)
          .replace(/^\s*--\s*/u, '')
          .trim(),
      ]
}

const namesIn = (text: string): string[] => text.split(/[\s,]+/u).filter(Boolean)

/** Front matter: `digestlint-disable: rule-a, rule-b` or `digestlint: {disable: [rule-a], reason: why}`. */
function fromMeta(article: Article): Directive[] {
  const {body, meta} = article
  const flat = meta['digestlint-disable']
  const nested = meta.digestlint
  const make = (rules: readonly string[], reason: string): Directive => ({
    kind: 'disable-file',
    part: body,
    range: [0, 0],
    rules,
    reason,
    comment: null,
  })
  const out: Directive[] = []
  if (flat === true) out.push(make([], ''))
  else if (typeof flat === 'string') {
    const [names, reason] = splitReason(flat)
    out.push(make(namesIn(names), reason))
  } else if (Array.isArray(flat)) out.push(make(flat.map(String), ''))
  if (typeof nested === 'object' && nested !== null && 'disable' in nested) {
    const {disable} = nested
    const reason = 'reason' in nested ? String(nested.reason) : ''
    if (disable === true) out.push(make([], reason))
    else if (typeof disable === 'string') out.push(make(namesIn(disable), reason))
    else if (Array.isArray(disable)) out.push(make(disable.map(String), reason))
  }
  return out
}
